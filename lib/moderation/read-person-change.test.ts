import { expect, test } from 'vitest';
import { readCreditChange, readMergeByName, readPersonChange } from './read-person-change.ts';

test.each([
  [
    { kind: 'merge', id: '3', into: '4' },
    { kind: 'merge', id: 3, into: 4 },
  ],
  [
    { kind: 'rename', id: '3', name: ' 王\u0000  芳 ' },
    { kind: 'rename', id: 3, name: '王 芳' },
  ],
  [
    { kind: 'not-person', id: 3, name: 'x' },
    { kind: 'not-person', id: 3 },
  ],
])('%j is a change', (given, change) => {
  expect(readPersonChange(given)?.change).toEqual(change);
});

test.each([
  [{}],
  [{ kind: 'merge', id: '3' }],
  [{ kind: 'merge', id: '0', into: '1' }],
  [{ kind: 'merge', id: ['1', '2'], into: '1' }],
  [{ kind: 'rename', id: '3', name: '王'.repeat(81) }],
  [{ kind: 'drop', id: '3' }],
])('%j is none', (given) => {
  expect(readPersonChange(given)).toBeNull();
});

test('versions that cannot be read are none', () => {
  const versions = (text: string) => readPersonChange({ kind: 'split', id: 1, versions: text })?.versions;
  expect(versions('{"1":7}')).toEqual({ 1: 7 });
  expect(versions('{"1":-7}')).toEqual({});
  expect(versions('{')).toEqual({});
});

test('a merge may name the other', () => {
  expect(readMergeByName({ kind: 'merge', id: '1', name: '王芳' })).toEqual({ id: 1, name: '王芳' });
  expect(readMergeByName({ kind: 'merge', id: '1', name: '王芳', into: '2' })).toBeNull();
});

test('a credit names its article and no publisher', () => {
  const add = { kind: 'add', articleId: 'abcdefghij22', name: '王芳', role: 'editor' };
  expect(readCreditChange(add)).toEqual({
    articleId: 'abcdefghij22',
    change: { kind: 'add', name: '王芳', role: 'editor' },
  });
  expect(readCreditChange({ ...add, role: 'source' })).toBeNull();
  expect(readCreditChange({ ...add, articleId: '../x' })).toBeNull();
  expect(readCreditChange({ ...add, kind: 'reject', id: '5' })).toBeNull();
});
