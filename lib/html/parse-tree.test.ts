import { expect, test } from 'vitest';
import { rawText } from './node-text.ts';
import { parseTree } from './parse-tree.ts';
import { elementsIn, toHtml } from './tree.ts';

test('entities are read, and what no page takes goes', () => {
  expect(rawText(parseTree('甲&amp;&#x4e59;\0\u0001&#1;'))).toBe('甲&乙');
});

test.each(['div', 'svg', 'mtext', 'b'])(
  'of <%s> in each other only the outer ones stay, and all text',
  (name) => {
    const root = parseTree(`<${name}>甲`.repeat(500) + `</${name}>`.repeat(500));
    expect(elementsIn(root)).toHaveLength(100);
    expect(rawText(root)).toBe('甲'.repeat(500));
  },
);

test('what follows a deep part is read as ever', () => {
  const deep = '<div>'.repeat(150) + '</div>'.repeat(150);
  expect(toHtml(parseTree(`${deep}<p>甲<br>乙</p><svg><title>丙</title></svg>`))).toMatch(
    /<p>甲<br>乙<\/p><svg><title>丙<\/title><\/svg>$/,
  );
});

test('of a body with too many elements the text stays', () => {
  const root = parseTree('<p>甲<br></p>'.repeat(50_000));
  expect(elementsIn(root).length).toBeLessThanOrEqual(60_000);
  expect(rawText(root).replaceAll('\n', '')).toBe('甲'.repeat(50_000));
});
