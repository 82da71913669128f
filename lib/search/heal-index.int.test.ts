import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { listShown } from '#db/queries/shown-articles.ts';
import { adoptServices, config, requireDatabaseUrl, requireNextauthSecret } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { dateArticle } from '#lib/moderation/date-article.ts';
import { ownMeilisearch } from '#lib/testing/own-meilisearch.ts';
import { writeUndatedArticles } from '#lib/testing/undated-articles.ts';
import { articlesIndex, indexingEngine } from './engine.ts';
import { succeed } from './engine-tasks.ts';
import { healIndex, isIndexComplete } from './heal-index.ts';
import { indexArticles } from './index-articles.ts';
import { verifyIndex } from './verify-index.ts';

vi.setConfig({ testTimeout: 90_000 }); // each step is a task of the engine, which writes to the disk every time

const COUNT = 40;
const EDITOR = { id: 1, name: '测试编辑' };
const FINE = { missing: 0, stale: 0, surplus: 0, left: 0 };

const root = await mkdtemp(join(tmpdir(), 'baolan-heal-'));
const server = await ownMeilisearch();
adoptServices({
  databaseUrl: requireDatabaseUrl(config()),
  meiliUrl: server.url,
  meiliKey: null,
  nextauthSecret: requireNextauthSecret(config()),
});

beforeAll(async () => {
  await server.start();
  await writeUndatedArticles(root, COUNT);
  await importContent({ root });
  await healIndex();
});
afterAll(async () => {
  await closeDatabase();
  await server.remove();
  await rm(root, { recursive: true });
});

const index = () => {
  const engine = indexingEngine();
  if (engine === null) throw new Error('no engine');
  return { engine, articles: articlesIndex(engine) };
};
const ids = async () => (await listShown('', COUNT)).map(({ articleId }) => articleId);
const edit = async (which: number) => {
  const id = (await ids())[which] ?? '';
  expect(await dateArticle(id, '2026-03-01T08:00', EDITOR)).toMatchObject({ ok: true });
  return id;
};

test('a new engine is filled, and nothing differs', async () => {
  expect(await countOutbox()).toBe(0);
  expect(await verifyIndex()).toEqual({ articles: COUNT, ...FINE });
  expect(await healIndex()).toBeNull();
});

test('documents that somebody lost, changed or made are found and repaired', async () => {
  const [lost = '', changed = ''] = await ids();
  const { articles } = index();
  await succeed(articles.deleteDocument(lost));
  await succeed(articles.updateDocuments([{ id: changed, hash: '' }] as never));
  await succeed(articles.addDocuments([{ id: 'strangerhere' }] as never));
  expect(await verifyIndex()).toEqual({ articles: COUNT, missing: 1, stale: 1, surplus: 1, left: 0 });
  expect(await verifyIndex()).toEqual({ articles: COUNT, ...FINE });
});

test('a change that waits for the engine is not out of step', async () => {
  await edit(0);
  expect(await countOutbox()).toBe(1);
  expect(await verifyIndex()).toMatchObject(FINE);
});

test('killed: the change waits, and is taken once it is back', async () => {
  await server.kill();
  await edit(1);
  await expect(indexArticles()).rejects.toThrow();
  await expect(healIndex()).rejects.toThrow();
  expect(await countOutbox()).toBe(1);
  await server.start();
  await healIndex();
  expect(await countOutbox()).toBe(0);
  expect(await verifyIndex()).toMatchObject(FINE);
});

test('an older copy of its data: as many articles, but the newest change is missing', async () => {
  await server.kill();
  await server.copy();
  await server.start();
  await edit(2);
  await indexArticles();
  await server.kill();
  await server.restore();
  await server.start();
  expect(await isIndexComplete(index().engine)).toBe(true);
  expect(await healIndex()).toMatchObject({ missing: 0, stale: 1, surplus: 0, left: 0 });
  expect(await healIndex()).toBeNull();
});

test('wiped: built anew by the next change, and no half of it is ever there to be searched', async () => {
  await server.kill();
  await server.wipe();
  await server.start();
  await edit(3);
  const seen = new Set<number>();
  const work = indexArticles().then(() => seen.add(-1));
  while (!seen.has(-1)) {
    const stats = await index()
      .articles.getStats()
      .catch(() => null);
    if (stats) seen.add(stats.numberOfDocuments);
  }
  await work;
  expect([...seen]).toEqual(expect.arrayContaining([COUNT]));
  expect([...seen].filter((n) => n !== COUNT && n !== -1)).toEqual([]);
  expect(await verifyIndex()).toEqual({ articles: COUNT, ...FINE });
});

test('an index made with other settings is built anew', async () => {
  await succeed(index().articles.updateDisplayedAttributes(['id']));
  await healIndex();
  expect(await articlesIndex(index().engine).getDisplayedAttributes()).toContain('hash');
  expect(await verifyIndex()).toEqual({ articles: COUNT, ...FINE });
});
