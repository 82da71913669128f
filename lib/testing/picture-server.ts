import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PictureServer {
  /** 'http://127.0.0.1:<port>'. */
  readonly url: string;
  /** 'host:port' for FETCH_ALLOW. */
  readonly host: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  stop(): void;
}

export type PictureFile = { type: string; bytes: Buffer } | { status: number };

/** A server on this machine that sends these files; any other path is 404. A file may change while it runs. */
export async function servePictures(files: Record<string, PictureFile>, port = 0): Promise<PictureServer> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const file = files[url] ?? { status: 404 };
    if ('status' in file) response.writeHead(file.status).end();
    else response.setHeader('Content-Type', file.type).end(file.bytes);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://${host}`, host, asked, stop };
}
