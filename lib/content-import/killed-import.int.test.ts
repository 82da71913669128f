import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { childEnvironment } from '#lib/config.ts';
import { readRows } from '#lib/testing/read-rows.ts';
import { createTestDatabase, type TestDatabase } from '#lib/testing/test-database.ts';

const IMPORT = fileURLToPath(new URL('./testdata/run-import.ts', import.meta.url));
const FILES = 700;
const KILLS = 20;
const DATABASES = 2;

const root = await mkdtemp(join(tmpdir(), 'baolan-killed-'));
const databases: TestDatabase[] = [];
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  await rm(root, { recursive: true });
});

/** Articles that share names, categories and abbrlinks, twins, and some that nobody can read. */
async function writeFolder(): Promise<void> {
  for (let n = 0; n < FILES; n += 1) {
    const section = ['财经', '科技', '体育', '国际'][n % 4] ?? '';
    const folder = join(root, section, `频道${n % 23}`);
    await mkdir(folder, { recursive: true });
    const story = n % 50 === 49 ? n - 1 : n;
    const body = Array.from(
      { length: 6 },
      (_, k) => `<p>第${story}号港口在第${k}天装卸${story * 7 + k}箱货物，比前一天多${k}箱。</p>`,
    );
    const abbrlink = n % 3 === 0 ? `abbrlink: ${n % 300}\n` : '';
    const front = `title: '港口消息第${n}号'\ncategories:\n - ${section}\n - 频道${n % 23}\nauthor: 来源${n % 31}\n${abbrlink}date: 2026-01-${String((n % 28) + 1).padStart(2, '0')} 08:00:00`;
    const text =
      n % 97 === 96
        ? `---\ntitle: [\n---\n${body.join('')}`
        : `---\n${front}\n---\n<div>${body.join('\n')}<p class="article-editor">责任编辑：张${'亚楠以宁伟芳静丽'.charAt(n % 8)}</p></div>\n`;
    await writeFile(join(folder, `消息${n}.md`), text);
  }
}

function startImport(url: string) {
  return spawn(process.execPath, [IMPORT, root], {
    env: childEnvironment({ DATABASE_URL: url, MEILI_URL: '' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function importWhole(url: string): Promise<{ seen: number; quarantined: number }> {
  const child = startImport(url);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(output).toString());
}

/** What must be the same however often an import was killed: everything but times and counters. */
const STATE = [
  `select i.*, o.path, o.content_hash, o.body_offset, o.encoding, md5(o.raw) as raw from article_imports i
    join origins o using (article_id)`,
  `select id, title, sort_at, visible, listed, duplicate_of from articles`,
  `select path, name, status from categories`,
  `select ac.article_id, c.path, ac.direct, ac.sort_at from article_categories ac join categories c on c.id = ac.category_id`,
  `select c.article_id, c.role, p.slug, c.position, c.status, c.sort_at from credits c join people p on p.id = c.person_id`,
  `select slug, name from sources`,
  `select path, line, reason from quarantine`,
  `select path, article_id from old_addresses`,
  `select distinct article_id from search_outbox`,
];

async function readState(url: string): Promise<string[]> {
  return Promise.all(STATE.map((query) => readRows(url, query, 'source_id')));
}

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase(inject('templateUrl'));
  databases.push(database);
  return database.url;
}

test('an import that was killed at any moment, and run again, ends as one that was not', async () => {
  await writeFolder();
  const undisturbed = await newDatabase();
  const started = performance.now();
  const summary = await importWhole(undisturbed);
  const whole = performance.now() - started;
  expect(summary.seen).toBe(FILES);
  expect(summary.quarantined).toBeGreaterThan(5);
  const expected = await readState(undisturbed);
  for (let at = 0; at < DATABASES; at += 1) {
    const url = await newDatabase();
    let halfDone = 0;
    for (let kill = 0; kill < KILLS / DATABASES; kill += 1) {
      const child = startImport(url);
      const ended = once(child, 'exit');
      await Promise.race([ended, sleep(Math.random() * whole * 0.9)]);
      child.kill('SIGKILL');
      await ended;
      if (child.signalCode === 'SIGKILL') halfDone += 1;
    }
    expect(halfDone).toBeGreaterThan(0);
    await importWhole(url);
    expect(await readState(url)).toEqual(expected);
  }
}, 300_000);
