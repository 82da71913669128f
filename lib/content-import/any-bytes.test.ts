import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { decodeFile } from './decode-file.ts';
import { parseArticle } from './parse-article.ts';
import { parseFile } from './parse-file.ts';

const SITE: SiteConfig = {
  ...DEFAULT_SITE,
  permalink: ':category/:year/:month/:day/:hash/:post_title-:abbrlink.html',
  newPostName: ':year-:month-:day-:title.md',
  postAssetFolder: true,
};

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** Ends in a draft whose body is the file's end, or in a reason with a line that the file has. */
function expectAnswer(path: string, text: string): void {
  const result = parseArticle(path, text, SITE);
  if (result.ok) {
    const { draft } = result;
    expect(text.endsWith(draft.rawBody)).toBe(true);
    expect(draft.title).not.toBe('');
    for (const value of [draft.title, draft.bodyHtml, draft.bodyText]) expectStorable(value);
    JSON.stringify(draft.frontMatter, (key, value: unknown) => {
      expectStorable(key);
      if (typeof value === 'string') expectStorable(value);
      return value;
    });
    for (const address of draft.oldAddresses) expect(address).toMatch(/^\/[^\0]*$/);
  } else {
    const { line, reason, detail } = result.quarantine;
    expect([reason, detail.length > 10]).toEqual([expect.stringMatching(/^[a-z-]+$/), true]);
    if (line !== null) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(countLines(text));
    }
  }
}

/** Postgres keeps neither NUL nor half a surrogate pair. */
function expectStorable(value: string): void {
  expect(value.includes('\0') || !value.isWellFormed()).toBe(false);
}

const PIECES = [
  ...[
    '---\n',
    '---',
    ';;;\n',
    '...\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '　',
    '\ufeff',
    '\u2028',
    '\0',
    '\u0007',
  ],
  ...['title: ', 'date: ', 'categories:\n', 'abbrlink: ', 'published: false\n', 'permalink: ', '键: '],
  ...['"', "'", '- ', '[', ']', '{', '}', '&a ', '*a', '!!x ', '!!binary ', '<<: ', '|\n', '>-\n', '#', ': '],
  ...[
    '? ',
    '%',
    '@',
    '`',
    '\\',
    '\\u',
    '\ud800',
    '__proto__: ',
    '2021-02-30',
    '2021-09-13 05:33:28',
    '下午3:20',
  ],
  ...['甲', '港口🚢', '責任編輯：', '<div>', '</p>', '<!-- more -->', '{% raw %}', '```js\n'],
];

const soup = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  ),
  { maxLength: 40 },
);
const name = fc.constantFrom(
  '甲.md',
  '_posts/财经/2021-09-13-港口 100%.md',
  '_drafts/a.html',
  'a/b/c?.markdown',
);

test('no text makes it throw; it gives a draft or a reason with a line of the file', () => {
  fc.assert(
    fc.property(
      soup,
      fc.constantFrom('', '---\n', '---\ntitle: 甲\n', ';;;\n'),
      name,
      (pieces, head, path) => {
        // Decoded bytes are well-formed.
        expectAnswer(path, (head + pieces.join('')).toWellFormed());
      },
    ),
    { numRuns: 1_500 },
  );
});

test('no bytes make it throw', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from('---\ntitle: '), tail])),
    soup.map((pieces) => Buffer.from(`\ufeff${pieces.join('')}`, 'utf16le')),
    soup.map((pieces) => Buffer.from(`---\n${pieces.join('')}`)),
  );
  fc.assert(
    fc.property(bytes, name, (raw, path) => {
      const parsed = parseFile({ path, raw, site: SITE });
      const decoded = decodeFile(raw);
      if (decoded.ok) expectAnswer(path, decoded.text);
      else expect(parsed).toMatchObject({ ok: false, quarantine: { path, reason: decoded.reason } });
    }),
    { numRuns: 1_500 },
  );
});

const SPECIMENS = new URL('./testdata/', import.meta.url);
const specimens = readdirSync(SPECIMENS)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(new URL(file, SPECIMENS)));

test('an article with bytes changed, cut off or doubled is read or refused', () => {
  const change = fc.record({ at: fc.nat(3_000), byte: fc.nat(255) });
  fc.assert(
    fc.property(
      fc.constantFrom(...specimens),
      fc.array(change, { maxLength: 8 }),
      fc.nat(3_000),
      (bytes, changes, length) => {
        const raw = Buffer.from(bytes.subarray(0, length));
        for (const { at, byte } of changes) if (at < raw.length) raw[at] = byte;
        const decoded = decodeFile(raw);
        if (decoded.ok) expectAnswer('财经/航线.md', decoded.text);
      },
    ),
    { numRuns: 400 },
  );
});
