import { expect, test } from 'vitest';
import { foldWidth, simplify } from './fold.ts';

test.each([
  ['臺灣經濟發展', '台湾经济发展'],
  ['乾隆皇帝幹部', '干隆皇帝干部'],
  ['简体与 English', '简体与 English'],
  ['𠮷野家後面😀裡', '𠮷野家后面😀里'],
])('%s', (text, simplified) => {
  expect(simplify(text)).toBe(simplified);
  expect(simplify(text)).toHaveLength(text.length);
});

test('full width and capitals are folded', () => {
  expect(foldWidth('Ａ股 iPHONE　１５')).toBe('a股 iphone 15');
});
