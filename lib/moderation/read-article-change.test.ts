import { expect, test } from 'vitest';
import { readArticleChange } from './read-article-change.ts';

test.each([
  [{ kind: 'hide' }, { kind: 'hide' }],
  [
    { kind: 'feature', position: '3', until: '' },
    { kind: 'feature', position: 3, until: null },
  ],
  [
    { kind: 'feature', position: '1', until: '2026-03-01T10:00' },
    { kind: 'feature', position: 1, until: '2026-03-01T02:00:00.000Z' },
  ],
  [
    { kind: 'text', title: ' 新\n标题 ', dek: '' },
    { kind: 'text', title: '新 标题', dek: null },
  ],
  [
    { kind: 'file', categoryId: ['7', '7', '9'] },
    { kind: 'file', categoryIds: [7, 9] },
  ],
  [
    { kind: 'add', categoryId: '7' },
    { kind: 'add', categoryIds: [7] },
  ],
  [
    { kind: 'withdraw', notice: ' 有误。 ' },
    { kind: 'withdraw', notice: '有误。' },
  ],
])('%j', (given, change) => {
  expect(readArticleChange(given)).toEqual({ ok: true, change });
});

test.each([
  [{ kind: 'feature', position: '1', until: '明天' }, 'date-unreadable'],
  [{ kind: 'schedule', from: '' }, 'date-unreadable'],
  [{ kind: 'file', categoryId: '' }, 'category-missing'],
  [{ kind: 'file' }, 'category-missing'],
  [{ kind: 'withdraw', notice: '  ' }, 'notice-missing'],
  [{ kind: 'feature', position: '0' }, 'failed'],
  [{ kind: 'burn' }, 'failed'],
  [{}, 'failed'],
])('%j is refused', (given, reason) => {
  expect(readArticleChange(given)).toEqual({ ok: false, reason });
});
