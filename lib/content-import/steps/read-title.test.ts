import { expect, test } from 'vitest';
import { readTitle } from './read-title.ts';
import { specimen } from './specimen.ts';

test.each([
  [' 港口\n 扩建  🚢 ', '港口 扩建 🚢', []],
  [2021, '2021', []],
  ['', '港口 扩建', ['title-from-file-name']],
  [null, '港口 扩建', ['title-from-file-name']],
  [['甲'], '港口 扩建', ['title-from-file-name']],
])('%j', (title, read, flags) => {
  expect(readTitle(specimen({ title }))).toMatchObject({ title: read, flags });
});
