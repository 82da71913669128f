import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { childEnvironment } from '#lib/config.ts';

const ROOT = join(import.meta.dirname, '../..');

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baolan-doctor-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** `portal doctor --json` in a process of its own: its exit code and each part as '✓ part' or '✗ part: why'. */
function examine(changes: Record<string, string>) {
  const { status, stdout } = spawnSync('node_modules/.bin/node', ['lib/cli/portal.ts', 'doctor', '--json'], {
    cwd: ROOT,
    env: childEnvironment({ DATA_DIR: dataDir, ...changes }),
    encoding: 'utf8',
  });
  const { findings } = JSON.parse(stdout) as { findings: { part: string; ok: boolean; detail: string }[] };
  return {
    status,
    parts: findings.map(({ part, ok, detail }) => (ok ? `✓ ${part}` : `✗ ${part}: ${detail}`)),
  };
}

test('all is well where the services answer', () => {
  expect(examine({})).toEqual({
    status: 0,
    parts: ['✓ Node.js', '✓ Postgres', '✓ Meilisearch', '✓ Search outbox', '✓ Settings'],
  });
});

test('a database that does not answer is named, and the rest is looked at all the same', () => {
  expect(examine({ DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' })).toEqual({
    status: 3,
    parts: [
      '✓ Node.js',
      '✗ Postgres: No Postgres answers at 127.0.0.1:1/x (ECONNREFUSED): start it, or correct DATABASE_URL.',
      '✓ Meilisearch',
      '✗ Search outbox: not looked at: it lies in Postgres',
      '✓ Settings',
    ],
  });
});

test('an engine that does not answer is named', () => {
  const { status, parts } = examine({ MEILI_URL: 'http://127.0.0.1:1' });
  expect(status).toBe(3);
  const wrong = parts.filter((part) => part.startsWith('✗'));
  expect(wrong).toEqual([
    expect.stringMatching(
      /^✗ Meilisearch: No Meilisearch answers at http:\/\/127\.0\.0\.1:1 \(.+correct MEILI_URL\.$/,
    ),
  ]);
});

test('a bad setting is named', () => {
  const { status, parts } = examine({ PORT: '八十' });
  expect(status).toBe(3);
  expect(parts).toEqual(['✓ Node.js', expect.stringMatching(/^✗ Settings: PORT=八十: expected /)]);
});
