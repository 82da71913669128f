import { expect, test } from 'vitest';
import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { placeSuggester } from './suggest-places.ts';

const suggestPlaces = (waiting: CategoryNode, nodes: CategoryNode[]) => placeSuggester(nodes)(waiting);

let nextId = 0;
function node(name: string, rest: Partial<CategoryNode> = {}): CategoryNode {
  nextId += 1;
  return {
    id: nextId,
    parentId: null,
    name,
    slug: `s${nextId}`,
    path: `s${nextId}`,
    status: 'approved',
    hidden: false,
    description: null,
    colour: null,
    version: 0,
    articles: 10,
    importedPaths: 1,
    depth: 0,
    trail: [name],
    ...rest,
  };
}

test.each([
  ['新浪财经-国內', '新浪财经－国內', 'width'],
  ['國內', '国内', 'script'],
  ['国 内', '国内', 'punctuation'],
  ['财经新闻', '财经', 'longer-name'],
  ['财經頻道', '财经', 'longer-name'],
  ['科学技术部', '科学技术', 'one-letter'],
  ['Technolgy', 'Technology', 'one-letter'],
])('%s may be %s (%s)', (waiting, known, evidence) => {
  const [own, other] = [node(waiting, { status: 'proposed' }), node(known)];
  expect(suggestPlaces(own, [own, other, node('体育')])).toMatchObject([{ id: other.id, evidence }]);
});

test.each([
  ['国内', '国外'],
  ['经济', '经贸'],
  ['体育', '教育'],
  ['新闻', '频道'],
  ['News', 'Views'],
  ['新浪体育', '新浪教育'],
  ['新浪财经－国内', '新浪财经－国际'],
])('%s is not %s', (waiting, known) => {
  const own = node(waiting);
  expect(suggestPlaces(own, [own, node(known)])).toEqual([]);
});

test('the same name elsewhere is offered, what stands below it is not', () => {
  const own = node('国内', { trail: ['国内'] });
  const below = node('国内', { parentId: own.id, trail: ['国内', '国内'] });
  const elsewhere = node('国内', { parentId: 77, trail: ['新闻', '国内'] });
  expect(suggestPlaces(own, [own, below, elsewhere])).toMatchObject([
    { id: elsewhere.id, evidence: 'same-name', trail: ['新闻', '国内'] },
  ]);
});

test('a confirmed place with more articles comes first, and five are enough', () => {
  const own = node('國內', { status: 'proposed', parentId: 9 });
  const small = node('国内', { parentId: 1, articles: 3 });
  const big = node('国内', { parentId: 2, articles: 300 });
  const waiting = node('国内', { parentId: 3, articles: 900, status: 'proposed' });
  const beside = node('国内', { parentId: 9, articles: 1 });
  expect(suggestPlaces(own, [small, big, waiting, beside]).map(({ id }) => id)).toEqual([
    beside.id,
    big.id,
    small.id,
    waiting.id,
  ]);
  const many = Array.from({ length: 9 }, (_, index) => node('国内', { parentId: 100 + index }));
  expect(suggestPlaces(own, many)).toHaveLength(5);
});
