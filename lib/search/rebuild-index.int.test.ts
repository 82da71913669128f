import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { listShown } from '#db/queries/shown-articles.ts';
import { childEnvironment } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { dateArticle } from '#lib/moderation/date-article.ts';
import { writeUndatedArticles } from '#lib/testing/undated-articles.ts';
import { articlesIndex, indexingEngine } from './engine.ts';
import { healIndex, rebuildIndex } from './heal-index.ts';
import { indexArticles } from './index-articles.ts';
import { findIndex } from './index-version.ts';
import { verifyIndex } from './verify-index.ts';

vi.setConfig({ testTimeout: 90_000 });

const PORTAL = fileURLToPath(new URL('../cli/portal.ts', import.meta.url));
const COUNT = 700;
const EDITS = 100;
const EDITOR = { id: 1, name: '测试编辑' };
const FINE = { articles: COUNT, missing: 0, stale: 0, surplus: 0, left: 0 };

const root = await mkdtemp(join(tmpdir(), 'baolan-rebuild-'));
const engine = () => {
  const found = indexingEngine();
  if (found === null) throw new Error('no engine');
  return found;
};

beforeAll(async () => {
  await writeUndatedArticles(root, COUNT);
  await importContent({ root });
  await healIndex();
});
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

test('100 edits during a rebuild: none is lost, and the search is never empty', async () => {
  const totals: number[] = [];
  let working = true;
  const look = async () => {
    while (working) {
      totals.push((await articlesIndex(engine()).search('')).estimatedTotalHits);
      await sleep(10);
    }
  };
  let early = 0; // edits that were made while the rebuild went on
  const edits = async () => {
    while ((await findIndex(engine(), 'articles_next')) !== 'current') await sleep(5);
    for (const { articleId } of (await listShown('', COUNT)).filter((_, n) => n % 7 === 0)) {
      expect(await dateArticle(articleId, '2026-03-01T08:00', EDITOR)).toMatchObject({ ok: true });
      if (rebuilding) early += 1;
    }
  };
  let rebuilding = true;
  const rebuild = async () => {
    const rebuilt = await rebuildIndex();
    rebuilding = false;
    return rebuilt;
  };
  const looking = look();
  const [rebuilt] = await Promise.all([rebuild(), edits()]);
  working = false;
  await looking;
  expect(rebuilt).toBe(COUNT);
  expect(early).toBeGreaterThan(10);
  expect(totals.length).toBeGreaterThan(5);
  expect(new Set(totals)).toEqual(new Set([COUNT]));
  await indexArticles();
  expect(await countOutbox()).toBe(0);
  const { total } = await articlesIndex(engine()).getDocuments({
    filter: 'publishedAt EXISTS AND publishedAt IS NOT NULL',
  });
  expect(total).toBe(EDITS);
  expect(await verifyIndex()).toEqual(FINE);
  expect(await findIndex(engine(), 'articles_next')).toBe('missing');
});

test('killed half way, the next one begins again and leaves nothing behind', async () => {
  const child = spawn(process.execPath, [PORTAL, 'reindex'], { env: childEnvironment({}), stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && (await findIndex(engine(), 'articles_next')) !== 'current')
    await sleep(5);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(await findIndex(engine(), 'articles_next')).toBe('current');
  expect(await verifyIndex()).toEqual(FINE);
  expect(await rebuildIndex()).toBe(COUNT);
  expect(await findIndex(engine(), 'articles_next')).toBe('missing');
  expect(await verifyIndex()).toEqual(FINE);
});
