import { expect, test } from 'vitest';
import type { CategoryChange } from '#lib/articles/category-change.ts';
import type { CategoryRow } from '#lib/articles/category-row.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { planChange } from './plan-change.ts';

/** [id, parent, name, slug, merged into] */
type Short = [number, number | null, string, string, number?];

function treeOf(...shorts: Short[]): CategoryRow[] {
  const rows = new Map<number, CategoryRow>();
  for (const [id, parentId, name, slug, mergedInto = null] of shorts) {
    const parent = parentId === null ? undefined : rows.get(parentId);
    rows.set(id, {
      id,
      parentId,
      name,
      nameKey: nameKey(name),
      slug,
      path: parent ? `${parent.path}/${slug}` : slug,
      lineage: [...(parent?.lineage ?? []), id],
      position: 0,
      status: 'proposed',
      mergedInto,
      hidden: false,
      description: null,
      colour: null,
      version: 0,
    });
  }
  return [...rows.values()];
}

const TREE = treeOf(
  [1, null, '财经', 'caijing'],
  [2, 1, '股市', 'gushi'],
  [3, 2, '港股', 'ganggu'],
  [4, null, '財經', 'caijing-2'],
  [5, 4, '股市', 'gushi'],
  [6, 5, '港股', 'ganggu'],
  [7, 4, '基金', 'jijin'],
  [8, 7, '公募', 'gongmu'],
  [9, null, '体育', 'tiyu'],
);

function planned(change: CategoryChange, rows = TREE) {
  const plan = planChange(rows, [], change);
  if (!plan.ok) return plan.reason;
  const after = plan.after.map(({ id, path, lineage, mergedInto }) => [
    id,
    path,
    lineage.join('/'),
    mergedInto,
  ]);
  return { after, addresses: plan.addresses.map(({ path, categoryId }) => `${path} → ${categoryId}`) };
}

test('a merged category and those below it lead to their namesakes; the others move', () => {
  expect(planned({ kind: 'merge', ids: [4], into: 1 })).toEqual({
    after: [
      [1, 'caijing', '1', null],
      [4, 'caijing-2', '4', 1],
      [5, 'caijing-2/gushi', '4/5', 2],
      [6, 'caijing-2/gushi/ganggu', '4/5/6', 3],
      [7, 'caijing/jijin', '1/7', null],
      [8, 'caijing/jijin/gongmu', '1/7/8', null],
    ],
    addresses: ['caijing-2/jijin → 7', 'caijing-2/jijin/gongmu → 8'],
  });
});

test('what led to a category that gives way leads on', () => {
  const rows = treeOf([1, null, '财经', 'caijing'], [2, null, '财金', 'caijin'], [3, null, '财今', 'cj', 2]);
  expect(planned({ kind: 'merge', ids: [2], into: 1 }, rows)).toMatchObject({
    after: [
      [1, 'caijing', '1', null],
      [2, 'caijin', '2', 1],
      [3, 'cj', '3', 1],
    ],
  });
});

test('a child may give way to its parent, whatever it is called', () => {
  const rows = treeOf([1, null, '财经', 'caijing'], [2, 1, '股市', 'gushi'], [3, 2, '股市', 'gushi']);
  expect(planned({ kind: 'merge', ids: [2], into: 1 }, rows)).toMatchObject({
    after: [
      [1, 'caijing', '1', null],
      [2, 'caijing/gushi', '1/2', 1],
      [3, 'caijing/gushi/gushi', '1/2/3', 1],
    ],
  });
});

test('a child keeps off an address that belonged to another', () => {
  const rows = treeOf(
    [1, null, '财经', 'caijing'],
    [2, 1, '旧股市', 'gushi', 1],
    [3, null, '新', 'xin'],
    [4, 3, '股市', 'gushi'],
  );
  const plan = planChange(rows, [], { kind: 'move', id: 4, parentId: 1 });
  expect(plan).toMatchObject({
    ok: true,
    after: [{ id: 4, slug: expect.stringMatching(/^gushi-[0-9a-f]{4}$/) }],
  });
});

test('moving and renaming keep the old addresses', () => {
  expect(planned({ kind: 'move', id: 2, parentId: 9 })).toEqual({
    after: [
      [2, 'tiyu/gushi', '9/2', null],
      [3, 'tiyu/gushi/ganggu', '9/2/3', null],
    ],
    addresses: ['caijing/gushi → 2', 'caijing/gushi/ganggu → 3'],
  });
  expect(planned({ kind: 'rename', id: 2, name: '证券', slug: '证券' })).toEqual({
    after: [
      [2, 'caijing/zhengquan', '1/2', null],
      [3, 'caijing/zhengquan/ganggu', '1/2/3', null],
    ],
    addresses: ['caijing/gushi → 2', 'caijing/gushi/ganggu → 3'],
  });
  expect(planned({ kind: 'rename', id: 2, name: '证券', slug: null })).toMatchObject({ addresses: [] });
});

test('order, creation, hiding', () => {
  expect(planChange(TREE, [], { kind: 'order', ids: [7, 5] })).toMatchObject({
    after: [
      { id: 5, position: 2 },
      { id: 7, position: 1 },
    ],
  });
  expect(planned({ kind: 'create', id: 20, parentId: 1, name: ' 债券 ' })).toEqual({
    after: [[20, 'caijing/zhaiquan', '1/20', null]],
    addresses: [],
  });
  expect(planChange(TREE, [], { kind: 'hide', id: 9 })).toMatchObject({ before: [{ hidden: false }] });
});

test.each<[string, CategoryChange]>([
  ['below-itself', { kind: 'merge', ids: [1], into: 3 }],
  ['below-itself', { kind: 'move', id: 1, parentId: 2 }],
  ['into-itself', { kind: 'merge', ids: [1], into: 1 }],
  ['into-itself', { kind: 'move', id: 1, parentId: 1 }],
  ['unknown-category', { kind: 'merge', ids: [99], into: 1 }],
  ['unknown-category', { kind: 'move', id: 1, parentId: 99 }],
  ['name-taken', { kind: 'move', id: 5, parentId: 1 }],
  ['name-taken', { kind: 'rename', id: 9, name: '财经 ', slug: null }],
  ['name-empty', { kind: 'rename', id: 9, name: ' ', slug: null }],
  ['slug-empty', { kind: 'rename', id: 9, name: '体育', slug: ' ' }],
  ['slug-taken', { kind: 'rename', id: 9, name: '体育', slug: 'caijing' }],
  ['name-taken', { kind: 'create', id: 20, parentId: null, name: '体育' }],
  ['not-siblings', { kind: 'order', ids: [1, 2] }],
  ['nothing-to-do', { kind: 'show', id: 1 }],
  ['nothing-to-do', { kind: 'move', id: 2, parentId: 1 }],
])('%s: %j', (reason, change) => {
  expect(planned(change)).toBe(reason);
});
