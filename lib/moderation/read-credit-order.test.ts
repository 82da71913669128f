import { expect, test } from 'vitest';
import { readCreditOrder } from './read-credit-order.ts';

const read = (name: unknown, more: object = {}) =>
  readCreditOrder({ kind: 'credit', role: 'editor', mode: 'add', name, ...more });

test.each([
  [' 王 宏泽 ', ['王 宏泽']],
  ['王宏泽、李薇，周若晴', ['王宏泽', '李薇', '周若晴']],
  [['王宏泽', '', ' 王宏泽'], ['王宏泽']],
])('%j', (name, names) => {
  expect(read(name)).toEqual({ ok: true, order: { kind: 'credit', role: 'editor', mode: 'add', names } });
});

test.each([[''], [['', ' ']], [undefined], ['甲、乙、丙、丁、戊、己'], ['长'.repeat(81)]])(
  'no names: %j',
  (name) => {
    expect(read(name)).toEqual({ ok: false, reason: 'name-empty' });
  },
);

test('no such work, no such way', () => {
  expect(read('王宏泽', { role: 'source' })).toEqual({ ok: false, reason: 'failed' });
  expect(read('王宏泽', { mode: 'swap' })).toEqual({ ok: false, reason: 'failed' });
});
