import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unreadableFile } from './import-run.ts';
import { type ContentFile, walkContent } from './read-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text = '甲'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function collect(walk: AsyncIterable<ContentFile>): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for await (const file of walk) files.push(file);
  return files;
}

async function walk(root = folder): Promise<ContentFile[]> {
  return collect(walkContent(root));
}

test('content files come sorted by path, in NFC, with their size', async () => {
  for (const path of [
    '财经/晨岚/b.md',
    '财经/a.html',
    '财经.md',
    'z.markdown',
    `ca${'fé'.normalize('NFD')}.MD`,
  ])
    put(path);
  const files = await walk();
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    ['café.MD', 'z.markdown', '财经.md', '财经/a.html', '财经/晨岚/b.md'].map((path) =>
      path.normalize('NFC'),
    ),
  );
  expect(paths).toEqual([...paths].sort());
  expect(files[2]).toMatchObject({ absolute: join(folder, '财经.md'), size: 3 });
  expect(Number.isInteger(files[2]?.mtimeMs)).toBe(true);
});

test('hidden, foreign and linked-in files are left out', async () => {
  for (const path of [
    '.DS_Store',
    '.git/a.md',
    'node_modules/x/readme.md',
    '.hidden.md',
    'a.png',
    'a.txt',
    'b.md',
    'in/c.md',
  ])
    put(path);
  symlinkSync('/etc/hostname', join(folder, 'out.md'));
  symlinkSync(folder, join(folder, 'circle'));
  symlinkSync(join(folder, 'b.md'), join(folder, 'in/link.md'));
  expect((await walk()).map(({ path }) => path)).toEqual(['b.md', 'in/c.md', 'in/link.md']);
});

test('a missing root throws, and a dead link is told', async () => {
  await expect(walk(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
  symlinkSync(join(folder, 'gone'), join(folder, 'dead.md'));
  const told: string[] = [];
  const files = await collect(walkContent(folder, { onUnreadable: (path) => told.push(path) }));
  expect([files, told]).toEqual([[], ['dead.md']]);
});

test('files with names that are no UTF-8 are told one by one, with those below folders so named', async () => {
  const bytes = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
  const gbk = Buffer.from([0xb8, 0xdb]);
  mkdirSync(bytes(folder, '/', gbk));
  for (const file of [
    bytes('/', gbk, '/甲.md'),
    bytes('/', gbk, '/乙.md'),
    bytes('/', gbk, '.md'),
    '/真\ufffd.md',
  ])
    writeFileSync(bytes(folder, file), '甲');
  const told: string[] = [];
  const files = await collect(walkContent(folder, { onUnreadable: (path) => told.push(path) }));
  expect(files.map(({ path }) => path)).toEqual(['真\ufffd.md']);
  const odd = gbk.toString('utf8');
  expect(told.sort()).toEqual([`${odd}.md`, `${odd}/乙.md`, `${odd}/甲.md`].sort());
  expect(told.map((path) => unreadableFile(path).detail)).toEqual(
    told.map(() => expect.stringContaining('not UTF-8')),
  );
  expect(unreadableFile('甲.md').detail).toContain('permissions');
});
