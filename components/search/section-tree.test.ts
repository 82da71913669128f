import { expect, test } from 'vitest';
import { sectionTree } from './section-tree.ts';

const value = (path: string, count: number) => ({ value: path, label: path, count, depth: 0 });

test('a section stands below the one it belongs to, the fullest first', () => {
  const tree = sectionTree([
    value('keji', 4),
    value('jinrong', 9),
    value('jinrong/xinlang/guonei', 2),
    value('jinrong/xinlang', 5),
    value('jinrong/caixin', 3),
  ]);
  expect(tree.map(({ value: path, depth }) => [path, depth])).toEqual([
    ['jinrong', 0],
    ['jinrong/xinlang', 1],
    ['jinrong/xinlang/guonei', 2],
    ['jinrong/caixin', 1],
    ['keji', 0],
  ]);
});

test('none is lost where the one above it is missing', () => {
  const tree = sectionTree([value('a/b/c', 1), value('a', 2), value('x/y', 3)]);
  expect(tree.map(({ value: path, depth }) => [path, depth])).toEqual([
    ['x/y', 0],
    ['a', 0],
    ['a/b/c', 1],
  ]);
});
