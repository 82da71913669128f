import { expect, test } from 'vitest';
import { highlightCode } from './highlight-code.ts';

test.each([
  [
    'let 甲 = "<";',
    'js',
    '<span class="hljs-keyword">let</span> 甲 = <span class="hljs-string">&quot;&lt;&quot;</span>;',
  ],
  ['甲 = 1', 'py', '甲 = <span class="hljs-number">1</span>'],
  ['a < b', '', 'a &lt; b'],
  ['a < b', '没有', 'a &lt; b'],
])('%s in %s', (code, language, html) => {
  expect(highlightCode(code, language)).toBe(html);
});

test('a long listing stays plain', () => {
  const code = 'let a;\n'.repeat(8_000);
  expect(highlightCode(code, 'js')).toBe(code);
});
