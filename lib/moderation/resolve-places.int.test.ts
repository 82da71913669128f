import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { changeCategories } from './change-categories.ts';
import { loadCategory } from './load-categories.ts';
import { findTrails, resolvePlaces, suggestPlaces } from './resolve-places.ts';

const EDITOR = { id: 1, name: '测试编辑' };
const OTHER = { id: 2, name: '另一位' };
afterAll(closeDatabase);

const ids = new Map<string, number>();

async function create(name: string, under: string | null): Promise<void> {
  const parentId = under === null ? null : (ids.get(under) ?? 0);
  await changeCategories({ kind: 'create', name, parentId }, {}, EDITOR);
  const placed = await resolvePlaces({ aPlace: under === null ? name : `${under} › ${name}` }, ['a']);
  ids.set(name, placed.ok ? Number(placed.given.a) : 0);
}

beforeAll(async () => {
  await create('金融', null);
  await create('银行', '金融');
  await create('保险', '金融');
  await create('2024', null);
});

test('a category that is written out becomes its id; an empty field an empty one; a number is a name', async () => {
  const given = { kind: 'merge', intoPlace: '金融/银行', parentIdPlace: ' ' };
  expect(await resolvePlaces(given, ['into', 'parentId'])).toEqual({
    ok: true,
    given: { kind: 'merge', into: String(ids.get('银行')), parentId: '' },
  });
  expect(await resolvePlaces({ intoPlace: '2024' }, ['into'])).toEqual({
    ok: true,
    given: { into: String(ids.get('2024')) },
  });
  expect(await resolvePlaces({ into: '7' }, ['into'])).toEqual({ ok: true, given: { into: '7' } });
  expect(await resolvePlaces({ intoPlace: '证券' }, ['into'])).toEqual({
    ok: false,
    reason: 'place-unknown',
  });
});

test('what is typed is completed; a category and its trail are found by id', async () => {
  expect(await suggestPlaces('銀')).toEqual(['金融 › 银行']);
  expect(await suggestPlaces('')).toEqual([]);
  const id = ids.get('保险') ?? 0;
  expect(await findTrails([id])).toEqual(new Map([[id, '金融 › 保险']]));
  const found = await loadCategory(id);
  expect(found?.category).toMatchObject({ id, name: '保险', trail: ['金融', '保险'], depth: 1, articles: 0 });
  expect(await loadCategory(999_999)).toBeNull();
});

test('siblings are put in order again and again by one editor; another one is told', async () => {
  const [bank, insurance] = [ids.get('银行') ?? 0, ids.get('保险') ?? 0];
  const seen = async () => ({
    [bank]: (await loadCategory(bank))?.category.version ?? 0,
    [insurance]: (await loadCategory(insurance))?.category.version ?? 0,
  });
  const before = await seen();
  const order = (first: number, second: number) => ({ kind: 'order' as const, ids: [first, second] });
  expect(await changeCategories(order(insurance, bank), before, EDITOR)).toMatchObject({ ok: true });
  expect(await changeCategories(order(bank, insurance), before, EDITOR)).toMatchObject({ ok: true });
  expect(await changeCategories(order(insurance, bank), before, OTHER)).toMatchObject({
    ok: false,
    reason: 'changed-meanwhile',
    by: '测试编辑',
  });
  expect(await changeCategories(order(insurance, bank), await seen(), OTHER)).toMatchObject({ ok: true });
  await changeCategories({ kind: 'rename', id: bank, name: '银行业', slug: null }, {}, EDITOR);
  expect(await changeCategories(order(bank, insurance), before, EDITOR)).toMatchObject({ ok: false });
});
