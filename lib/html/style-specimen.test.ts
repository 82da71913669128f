import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';
import { unsafeParts } from './unsafe-parts.ts';

const file = readFileSync(new URL('./testdata/style-specimen.md', import.meta.url), 'utf8');
const body = file.slice(file.indexOf('---', 3) + 3);
const { html, credits } = cleanBody(body, {
  title: '样式标本',
  breaks: true,
  resolvePicture: (address) =>
    address.includes('missing') ? null : `/media/local/${address.replace(/^[./]+/, '')}`,
});

// What app/prose-article.css styles: look at the specimen in a browser after a change there.
test.each([
  ['a long address may break anywhere', /<a href="https:\/\/archive\.[^>]*class="bare-address">/],
  ['a line’s end in a paragraph', /不空格<br \/>下一行/],
  ['a figure with its caption', /<figure><img src="\/media\/local\/small[^>]*><figcaption>一张三百像素/],
  [
    'coloured code within reach of the keyboard',
    /<pre tabindex="0"><code class="[^"]*language-ts">[\s\S]*hljs-keyword/,
  ],
  ['a table with its alignment', /<table tabindex="0">[\s\S]*<td align="right">1,243\.5/],
  ['tasks', /<li class="task">☑ 做完的事<\/li>/],
  ['a list of terms', /<dl><dt>航线<\/dt><dd>船走的路。<\/dd>/],
  ['a quotation and its source', /<p>—— 何以宁，.*港口笔记/],
  ['a card for a film', /<p class="embed-card"><a href="https:\/\/www\.youtube\.com/],
  ['two marks of one note', /article-fnref-1-2/],
])('the specimen holds %s', (_, part) => {
  expect(html).toMatch(part);
});

test('the specimen is safe, without the picture that is missing, and credits its editor', () => {
  expect(unsafeParts(html)).toEqual([]);
  expect(html).not.toContain('missing');
  expect(credits.map(({ role, name }) => `${role} ${name}`)).toContain('editor 林知远');
});
