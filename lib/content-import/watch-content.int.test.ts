import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { listNewestArticles } from '#db/queries/article-lists.ts';
import { readTable } from '#lib/testing/read-table.ts';
import { importContent } from './import-content.ts';
import type { ImportSummary } from './import-summary.ts';
import { watchContent } from './watch-content.ts';

const root = await realpath(await mkdtemp(join(tmpdir(), 'baolan-watch-')));
const faults: unknown[] = [];
const imported: ImportSummary[] = [];
const watching = await watchContent({
  folder: root,
  onImported: (summary) => imported.push(summary),
  onFault: (fault) => faults.push(fault),
});
afterAll(async () => {
  await closeDatabase();
  await rm(root, { recursive: true });
});

const article = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-02 03:04:05\n---\n${title}的正文。\n`;
const titles = async () => (await listNewestArticles(null, 10)).articles.map(({ title }) => title).sort();

async function untilTitles(expected: string[]): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) {
    if (JSON.stringify(await titles()) === JSON.stringify(expected)) return;
  }
  expect(await titles()).toEqual(expected);
}

async function untilOrigin(path: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) {
    if ((await readTable('origins')).includes(path)) return;
  }
  throw new Error(`${path} was not imported`);
}

test('what is saved, changed, and moved in the folder is imported by itself', async () => {
  await writeFile(join(root, '甲.md'), article('甲'));
  await untilTitles(['甲']);
  await writeFile(join(root, '甲.md'), article('甲改'));
  await untilTitles(['甲改']);
  await mkdir(join(root, '科技'));
  await writeFile(join(root, '科技/乙.md'), article('乙'));
  await untilTitles(['乙', '甲改']);
  await rename(join(root, '甲.md'), join(root, '科技/甲.md'));
  await untilOrigin('科技/甲.md');
  expect(await titles()).toEqual(['乙', '甲改']);
  await watching.stop(); // it waits for an import that is still running
  expect(await importContent({ root })).toMatchObject({ created: 0, unchanged: 2, vanished: 0 });
  expect(faults).toEqual([]);
  expect(imported.flatMap(({ errors }) => errors)).toEqual([]);
}, 60_000);
