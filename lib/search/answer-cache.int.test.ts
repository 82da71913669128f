import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { tellIndexed } from '#db/queries/search-outbox.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { writeUndatedArticles } from '#lib/testing/undated-articles.ts';
import { answerSearch } from './answer-cache.ts';
import { healIndex } from './heal-index.ts';
import { parseSearchParams } from './search-params.ts';

const root = await mkdtemp(join(tmpdir(), 'baolan-answers-'));
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});
await writeUndatedArticles(root, 3);
await importContent({ root });
await healIndex();

const ask = async (q: string) => {
  const { json, timing } = await answerSearch(parseSearchParams({ q }));
  return { total: JSON.parse(json).total, hit: timing.startsWith('cache') };
};

test('an answer is kept for those who ask the same, until there is news', async () => {
  await ask('港口'); // the first one only begins to listen
  await expect.poll(async () => (await ask('港口')).hit).toBe(true);
  expect(await ask(' 港口 ')).toEqual({ total: 3, hit: true });
  expect(await ask('码头')).toEqual({ total: 3, hit: false });
  await tellIndexed();
  await expect.poll(async () => (await ask('港口')).hit, { interval: 1 }).toBe(false);
  await writeUndatedArticles(root, 1, 3);
  await importContent({ root });
  await healIndex();
  await sleep(100);
  expect(await ask('港口')).toMatchObject({ total: 4 });
});

test('the same asked at the same time is looked up once', async () => {
  const params = parseSearchParams({ q: '恢复作业' });
  expect(answerSearch(params)).toBe(answerSearch({ ...params }));
});
