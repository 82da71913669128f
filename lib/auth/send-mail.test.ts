import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MadeLink } from './account-link.ts';
import { mailLink } from './send-mail.ts';

const LINK: MadeLink = {
  kind: 'reset',
  email: 'lin@example.org',
  name: '林晚秋',
  path: '/desk/sign-in/link/abc-DEF_123',
  expiresAt: new Date('2026-03-01T02:00:00Z'),
};

/** A mail server that takes everything in, and keeps what it was told. */
let told = '';
const server = createServer((socket) => {
  let inBody = false;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    told += chunk;
    for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
      if (inBody && line !== '.') continue;
      inBody = line === 'DATA';
      socket.write(inBody ? '354 go on\r\n' : '250 ok\r\n');
    }
  });
});

const settings = (port: number) => ({
  mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'desk@example.org' },
  siteName: '报栏',
  publicUrl: 'https://news.example.org',
});

let port = 0;
beforeEach(async () => {
  told = '';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** The text of the message, decoded. */
function textOf(message: string): string {
  const encoded = message.split('\r\n\r\n').at(1)?.split('\r\n.\r\n')[0] ?? '';
  if (/Content-Transfer-Encoding: base64/.test(message)) return Buffer.from(encoded, 'base64').toString();
  const bytes = encoded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex) => `%${hex}`);
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'));
}

test('the mail goes to the account alone and carries the link under the portal’s own address', async () => {
  expect(await mailLink(LINK, settings(port))).toBe(true);
  expect(told).toContain('MAIL FROM:<desk@example.org>');
  expect(told.match(/RCPT TO:<.*>/g)).toEqual(['RCPT TO:<lin@example.org>']);
  const text = textOf(told.slice(told.indexOf('DATA')));
  expect(text).toContain('林晚秋，您好');
  expect(text).toContain('https://news.example.org/desk/sign-in/link/abc-DEF_123');
  expect(text).toContain('2026年3月1日 10:00');
});

test('without a mail server, or with one that is away, the answer is no', async () => {
  expect(await mailLink(LINK, { ...settings(port), mail: null })).toBe(false);
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  expect(await mailLink(LINK, settings(1))).toBe(false);
  expect(warned).toHaveBeenCalledOnce();
});
