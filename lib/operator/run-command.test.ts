import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runPortalCommand } from './run-command.ts';

let dataDir = '';
const said: string[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baolan-usage-'));
  vi.stubEnv('DATA_DIR', dataDir);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  said.length = 0;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([
  ['import', 'import takes a folder; only --again goes without.'],
  ['import --again --prune', 'import takes a folder; only --again goes without.'],
  ['export', 'export takes one folder.'],
  ['import a b', 'import takes one folder.'],
  ['import a --all', "Unknown option '--all'"],
  ['user add', 'user add takes one e-mail address.'],
  ['user add 编辑 --role editor', 'user add takes one e-mail address.'],
  ['user add a@example.org b@example.org --role editor', 'user add takes one e-mail address.'],
  ['user add a@example.org --role chief', '--role is one of admin, editor, viewer.'],
  ['user password', 'user password takes an e-mail address.'],
  ['reindex 全部', 'Not expected here: 全部'],
  ['services now', 'Not expected here: now'],
  ['doctor now', 'Not expected here: now'],
])("'portal %s' is refused before anything is started", async (words, message) => {
  expect(await runPortalCommand(words.split(' '))).toBe(2);
  expect(said[0]).toContain(message);
  expect(said[1]).toMatch(/^Usage: npm run -s portal -- /);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('an unknown command gets the list of commands', async () => {
  expect(await runPortalCommand(['toString'])).toBe(2);
  expect(said[0]).toContain("There is no command 'toString'.");
  expect(said[1]).toContain('import <folder>');
});

test('help is no error', async () => {
  expect(await runPortalCommand(['import', '--help'])).toBe(0);
  expect(said[0]).toContain('import <folder>');
});
