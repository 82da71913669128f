import { expect, test } from 'vitest';
import { codeRanges } from './code-ranges.ts';

test.each([
  ['甲 `乙` 丙', ['`乙`']],
  ['``甲 ` 乙`` 丙 `丁', ['``甲 ` 乙``']],
  ['甲 `乙\n丙` 丁', ['`乙\n丙`']],
  ['甲 `乙\n\n丙` 丁', []],
  ['甲\n```js\n乙\n\n丙\n```\n丁 `戊`', ['```js\n乙\n\n丙\n```', '`戊`']],
  ['~~~\n```\n甲\n~~~~\n乙', ['~~~\n```\n甲\n~~~~']],
  ['> ```\n> 甲\n> ```\n乙', ['> ```\n> 甲\n> ```']],
  ['- 甲\n\n  ```\n  乙\n  ```', ['  ```\n  乙\n  ```']],
  ['```\n没有结束', ['```\n没有结束']],
  ['```甲``` 乙', ['```甲```']],
  ['没有代码', []],
])('%j', (markdown, code) => {
  expect(codeRanges(markdown).map(({ start, end }) => markdown.slice(start, end))).toEqual(code);
});
