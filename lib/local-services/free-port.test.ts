import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { loadConfig } from '#lib/config.ts';
import { choosePort } from './choose-port.ts';
import { findFreePort, isPortFree } from './free-port.ts';

const server = createServer();
afterEach(() => server.close());

async function takePort(): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a found port can be listened on', async () => {
  expect(await isPortFree(await findFreePort(), '127.0.0.1')).toBe(true);
});

test('a port that somebody listens on is not free', async () => {
  expect(await isPortFree(await takePort(), '127.0.0.1')).toBe(false);
});

test('a foreign address is an error of its own', async () => {
  await expect(isPortFree(3000, '192.0.2.1')).rejects.toThrow('EADDRNOTAVAIL');
});

test('a taken port that was set is refused in one line', async () => {
  const port = await takePort();
  await expect(choosePort(loadConfig({ PORT: String(port) }))).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken`,
  );
});

test('a taken port that was not set makes room for a later one', async () => {
  const port = await takePort();
  const chosen = await choosePort({ ...loadConfig({}), port, portGiven: false });
  expect(chosen).toBeGreaterThan(port);
});

test('a HOST of another machine is named', async () => {
  const refused = choosePort(loadConfig({ HOST: '192.0.2.1' }));
  await expect(refused).rejects.toMatchObject({
    message: expect.stringContaining('HOST=192.0.2.1'),
    exitCode: 2,
  });
});
