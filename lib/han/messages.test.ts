import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { en } from '#lib/messages/en.ts';
import { READER_PARTS } from '#lib/messages/reader-messages.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';
import { zhTw } from '#lib/messages/zh-tw.ts';
import { taiwanFiles } from './taiwan-file.ts';
import type { MessageTree } from './taiwan-messages.ts';

/** '{name}' and '{count, number}' → by key the names of what is filled in. */
function placesOf(messages: MessageTree, path = ''): Record<string, string> {
  const entries = Object.entries(messages).map(([key, message]) => {
    if (typeof message !== 'string') return Object.entries(placesOf(message, `${path}${key}.`));
    const names = [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name);
    return [[`${path}${key}`, [...new Set(names)].sort().join()]];
  });
  return Object.fromEntries(entries.flat());
}

const expected = placesOf(Object.fromEntries(READER_PARTS.map((part) => [part, zhCn[part]])));
/** English has no lunar date. */
const without = ({ 'site.lunar': _, ...places }: Record<string, string>) => places;

it('every language fills the same values in', () => {
  expect(placesOf(zhTw)).toEqual(expected);
  expect(without(placesOf(en))).toEqual(without(expected));
});

it('zh-tw.ts is what zh-cn.ts gives (else run: node lib/cli/write-zh-tw.ts)', async () => {
  for (const [name, text] of Object.entries(taiwanFiles())) {
    expect(await readFile(new URL(`../messages/${name}`, import.meta.url), 'utf8'), name).toBe(text);
  }
});

it('English has no Chinese left in it but the names of things', () => {
  const left = JSON.stringify(en).match(/\p{Script=Han}+/gu);
  expect(left).toEqual(['报栏']);
});
