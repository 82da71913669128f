import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { closeDatabase, pingDatabase } from '#db/client.ts';
import { changeCount } from '#lib/cache/last-change.ts';
import { config, localAddress } from '#lib/config.ts';
import { HeldResponse } from './held-response.ts';
import { keepPages } from './kept-pages.ts';
import { exitFor } from './reader-exit.ts';

/** Longer than the 60 s for which proxies keep an idle connection, so that none sends into one just closed. */
const KEEP_ALIVE_MS = 65_000;
/** Answers under way have this long to end; whoever supervises the process gives it ten seconds. */
const LAST_ANSWERS_MS = 8_000;
const PING_MS = 1_000;
const OWN_PAGE_MS = 5_000;

/**
 * Serves the built pages in `root`: Next behind the exit of reader pages, by its custom server API. Resolves when it
 * listens; SIGTERM and SIGINT end it after the answers under way.
 */
export async function serveWeb(root: string): Promise<void> {
  const { host, port, siteName } = config();
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const readPage = (path: string) => readOwnPage(new URL(path, localAddress(host, port)));
  const listener = exitFor((request, response) => handle(request, response), {
    siteName,
    isDatabaseAway,
    readPage,
    pages: keepPages(changeCount),
  });
  const server = createServer({ ServerResponse: HeldResponse, keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  const open = followAnswers(server);
  await listenOn(server, host, port);
  console.log(`web: listening on ${host}:${port}`);
  const stop = () => {
    void endInOrder(server, open, () => app.close());
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

async function isDatabaseAway(): Promise<boolean> {
  try {
    const late = sleep(PING_MS, 'late', { ref: false });
    return (await Promise.race([pingDatabase(), late])) === 'late';
  } catch {
    return true;
  }
}

async function readOwnPage(url: URL): Promise<string | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(OWN_PAGE_MS) });
    return response.ok ? await response.text() : null;
  } catch {
    return null; // the page that asked does without
  }
}

/** The answers that have not ended, always as of now. */
function followAnswers(server: Server): ReadonlySet<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

async function endInOrder(
  server: Server,
  open: ReadonlySet<ServerResponse>,
  closeNext: () => Promise<void>,
): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  for (const response of open) if (isEventStream(response)) response.destroy(); // its page connects again
  await Promise.race([ended, sleep(LAST_ANSWERS_MS)]);
  server.closeAllConnections();
  await Promise.race([Promise.allSettled([closeNext(), closeDatabase()]), sleep(1_000)]);
  process.exit(0);
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}
