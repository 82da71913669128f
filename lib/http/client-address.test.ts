import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { believedAddress, lastForwarded, networkOf, settleClientAddresses } from './client-address.ts';

test.each([
  [null, 'unknown'],
  ['', 'unknown'],
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
])('%j', (forwarded, address) => {
  expect(lastForwarded(forwarded)).toBe(address);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['unknown', 'unknown'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['', 0, '192.0.2.1'],
  ['203.0.113.7', 0, '192.0.2.1'],
  ['198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
  ['', 1, '192.0.2.1'],
  ['203.0.113.7', 2, '192.0.2.1'],
  [' , ', 1, '192.0.2.1'],
])('%j behind %i proxies is %s', (forwarded, hops, address) => {
  expect(believedAddress(forwarded, '192.0.2.1', hops)).toBe(address);
});

test('what a client says of its address is gone before a server sees the request', async () => {
  settleClientAddresses(0);
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const headers of [new Headers(), new Headers({ 'X-Forwarded-For': '203.0.113.7' })]) {
    expect(await (await fetch(url, { headers })).text()).toBe('127.0.0.1');
  }
  server.close();
});
