import { expect, test } from 'vitest';
import type { CreditRow, PersonRow } from './person-rows.ts';
import { spellingsOf, whosePrinted } from './printed-names.ts';

const person = (name: string, name_key = name) => ({ name, name_key }) as PersonRow;
const printed = (text: string) => ({ printed: text }) as CreditRow;

test.each([
  ['责任编辑：王宏澤 SF186', '王宏澤', '王宏泽', { own: true, others: false }],
  ['责任编辑：王宏泽', '王宏澤', '王宏泽', { own: false, others: true }],
  ['编辑：王宏泽 王宏澤', '王宏澤', '王宏泽', { own: true, others: true }],
  ['记者 张三丰', '张三', '张三丰', { own: false, others: true }],
  ['记者 张三丰 张三', '张三', '张三丰', { own: true, others: true }],
  ['记者 张三丰', '张三丰', '张三', { own: true, others: false }],
  ['编辑：王　芳', '王芳', '王红', { own: true, others: false }],
  ['By ANN LEE', 'Ann Lee', 'Anne Li', { own: true, others: false }],
  ['', '王芳', '王红', { own: false, others: false }],
])('%s: of %s and %s', (text, own, other, expected) => {
  expect(whosePrinted(printed(text), spellingsOf([person(own)]), spellingsOf([person(other)]))).toEqual(
    expected,
  );
});

test('the name shown and the one that files print both count, each once', () => {
  expect(spellingsOf([person('王泓泽', '王宏泽'), person('老 王', '老 王')])).toEqual([
    '王泓泽',
    '王宏泽',
    '老王',
  ]);
});
