import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { type Meilisearch, MeilisearchApiError } from 'meilisearch';

// The client's own way, fetch, costs a question more of this process's time than Meilisearch needs for the answer:
// headers and streams of the web's kind, and Next wraps it besides.

const PATIENCE_MS = 3000;
// Meilisearch closes a connection that was idle for five seconds; one that is just being closed is not to be taken.
const KEEP_ALIVE = { keepAlive: true, timeout: 4000 };
const httpAgent = new HttpAgent(KEEP_ALIVE);
const httpsAgent = new HttpsAgent(KEEP_ALIVE);

/** POSTs JSON to the engine and gives the JSON that it answers. Throws MeilisearchApiError where it refuses. */
export async function postToEngine(engine: Meilisearch, path: string, body: object): Promise<unknown> {
  const sent = JSON.stringify(body);
  const response = await post(engine, path, sent).catch((error) => {
    if (error instanceof StaleConnectionError) return post(engine, path, sent);
    throw error;
  });
  const answer = JSON.parse(await text(response));
  const status = response.statusCode ?? 0;
  if (status === 200) return answer;
  throw new MeilisearchApiError(new Response(null, { status }), answer);
}

/** The engine closed a kept connection at the moment in which it was taken again. */
class StaleConnectionError extends Error {
  override name = 'StaleConnectionError';
}

function post({ config }: Meilisearch, path: string, body: string): Promise<IncomingMessage> {
  const url = new URL(path, config.host.endsWith('/') ? config.host : `${config.host}/`);
  const secure = url.protocol === 'https:';
  const options = {
    method: 'POST',
    agent: secure ? httpsAgent : httpAgent,
    signal: AbortSignal.timeout(config.timeout ?? PATIENCE_MS),
    // Without Accept-Encoding nothing is compressed, which takes Meilisearch some 40 ms an answer.
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      ...(config.apiKey ? { Authorization: `Bearer ${config.apiKey}` } : {}),
    },
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? overHttps : overHttp)(url, options, resolve);
    request.on('error', (error) => {
      const stale = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      reject(stale ? new StaleConnectionError('closed', { cause: error }) : error);
    });
    request.end(body);
  });
}
