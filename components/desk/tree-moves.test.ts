import { expect, test } from 'vitest';
import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { filterNodes, orderAfterDrop, orderAfterStep, ownBranch, withOrder } from './tree-moves.ts';

function node(id: number, name: string, parentId: number | null = null): CategoryNode {
  const plain = { status: 'approved', hidden: false, version: 0, articles: 0, importedPaths: 0 } as const;
  return {
    ...plain,
    id,
    parentId,
    name,
    slug: name,
    path: name,
    depth: parentId ? 1 : 0,
    trail: [name],
    description: null,
    colour: null,
  };
}

const [news, home, world, sport] = [node(1, '新闻'), node(2, '国内', 1), node(3, '国际', 1), node(4, '体育')];
const NODES = [news, home, world, sport];

test('one step up or down among the siblings, none beyond an end', () => {
  expect(orderAfterStep(NODES, home, 1)).toEqual([3, 2]);
  expect(orderAfterStep(NODES, world, -1)).toEqual([3, 2]);
  expect(orderAfterStep(NODES, home, -1)).toBeNull();
  expect(orderAfterStep(NODES, sport, 1)).toBeNull();
});

test('let go before or after a sibling', () => {
  expect(orderAfterDrop(NODES, sport, news, 'before')).toEqual([4, 1]);
  expect(orderAfterDrop(NODES, news, sport, 'after')).toEqual([4, 1]);
  expect(orderAfterDrop(NODES, news, sport, 'before')).toEqual([1, 4]);
});

test('a branch is the category and all below it', () => {
  expect([...ownBranch(NODES, news)]).toEqual([1, 2, 3]);
  expect([...ownBranch(NODES, sport)]).toEqual([4]);
});

test('a filter keeps what stands above a match', () => {
  expect(filterNodes(NODES, '国内').map(({ id }) => id)).toEqual([1, 2]);
  expect(filterNodes(NODES, ' ')).toHaveLength(4);
  expect(filterNodes(NODES, '无')).toEqual([]);
});

test('another order takes along what stands below', () => {
  expect(withOrder(NODES, [4, 1]).map(({ id }) => id)).toEqual([4, 1, 2, 3]);
  expect(withOrder(NODES, [3, 2]).map(({ id }) => id)).toEqual([1, 3, 2, 4]);
});
