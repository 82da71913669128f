import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Meilisearch } from 'meilisearch';
import { afterEach, expect, test } from 'vitest';
import { postToEngine } from './post-to-engine.ts';

// What a connection may do to a question; the real engine is asked in the integration tests.

let close = (): void => undefined;
afterEach(() => close());

async function serve(answer: RequestListener, timeout = 1000): Promise<Meilisearch> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { port } = server.address() as AddressInfo;
  return new Meilisearch({ host: `http://127.0.0.1:${port}/engine`, apiKey: 'key', timeout });
}

test('it asks for JSON below the address with the key, uncompressed, over one connection', async () => {
  const ports = new Set<number | undefined>();
  const engine = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    const { authorization, 'accept-encoding': encoding } = request.headers;
    response.end(JSON.stringify({ url: request.url, authorization, encoding }));
  });
  const answer = { url: '/engine/multi-search', authorization: 'Bearer key' };
  expect(await postToEngine(engine, 'multi-search', {})).toEqual(answer);
  expect(await postToEngine(engine, 'multi-search', {})).toEqual(answer);
  expect(ports.size).toBe(1);
});

test('a kept connection that is closed as it is taken again costs no answer', async () => {
  let asked = 0;
  const engine = await serve((request, response) => {
    asked += 1;
    if (asked === 2) request.socket.destroy();
    else response.end(JSON.stringify(asked));
  });
  expect(await postToEngine(engine, 'multi-search', {})).toBe(1);
  expect(await postToEngine(engine, 'multi-search', {})).toBe(3);
});

test('a refusal says why', async () => {
  const engine = await serve((_, response) => {
    response.writeHead(400).end(JSON.stringify({ message: 'no', code: 'invalid_search_q' }));
  });
  await expect(postToEngine(engine, 'multi-search', {})).rejects.toMatchObject({
    name: 'MeilisearchApiError',
    cause: { code: 'invalid_search_q' },
  });
});

test.each([
  ['before', (_: unknown) => undefined],
  [
    'within',
    (response: { writeHead(status: number): { write(text: string): unknown } }) =>
      response.writeHead(200).write('{'),
  ],
])('nobody waits for ever: silence %s the answer', async (_, answer) => {
  const engine = await serve((_request, response) => void answer(response), 50);
  await expect(postToEngine(engine, 'multi-search', {})).rejects.toThrow();
});
