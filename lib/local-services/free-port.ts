import { createServer } from 'node:net';

/** A port on `host` that the kernel says is free at this moment. */
export async function findFreePort(host = '127.0.0.1'): Promise<number> {
  const outcome = await tryListen(0, host);
  if (outcome.ok) return outcome.port;
  throw outcome.error;
}

/**
 * Whether a server of this user could listen on the port now.
 * @throws the system's error where the reason is not the port, e.g. EADDRNOTAVAIL for a foreign address.
 */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const outcome = await tryListen(port, host);
  if (outcome.ok) return true;
  if (outcome.error.code === 'EADDRINUSE' || outcome.error.code === 'EACCES') return false;
  throw outcome.error;
}

type ListenOutcome = { ok: true; port: number } | { ok: false; error: NodeJS.ErrnoException };

function tryListen(port: number, host: string): Promise<ListenOutcome> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ ok: false, error }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve({ ok: true, port: got }));
    });
  });
}
