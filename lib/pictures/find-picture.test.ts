import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPicture, picturesIn } from './find-picture.ts';

const base = await mkdtemp(join(tmpdir(), 'baolan-pictures-'));
const root = join(base, 'content');
afterAll(() => rm(base, { recursive: true }));

for (const folder of ['图', '.git', 'folder.png', 'node_modules'])
  await mkdir(join(root, folder), { recursive: true });
for (const name of [
  '图/a.png',
  '.git/b.png',
  'secret.txt',
  'node_modules/c.png',
  '../outside.png',
  'é.gif'.normalize('NFD'),
]) {
  await writeFile(join(root, name), 'x');
}
await symlink(join(base, 'outside.png'), join(root, 'out.png'));
await symlink(base, join(root, 'up'));
await symlink(join(root, 'secret.txt'), join(root, 'text.png'));
await symlink(join(root, '.git/b.png'), join(root, 'hidden.png'));
await symlink(join(root, '图/a.png'), join(root, 'inside.png'));
await symlink(join(root, 'loop.png'), join(root, 'loop.png'));
await symlink(root, join(base, 'linked'));

/** What both ways to ask say, since an address that the import writes must be one that is served. */
async function ask(path: string, folder = root): Promise<string | null> {
  const found = await findPicture(folder, path);
  expect(picturesIn(folder)(path)).toBe(found !== null);
  return found;
}

test.each([
  ['图/a.png', '图/a.png'],
  ['inside.png', '图/a.png'],
  ['é.gif'.normalize('NFC'), 'é.gif'.normalize('NFD')],
])('%s is served', async (path, real) => {
  expect(await ask(path)).toBe(join(root, real));
});

test.each([
  'none.png',
  '../outside.png',
  'up/outside.png',
  'out.png',
  'text.png',
  'hidden.png',
  'loop.png',
  'folder.png',
  'secret.txt',
  '.git/b.png',
  'node_modules/c.png',
  '图\\a.png',
  '图/a.png\0.png',
  '图/a.png/x.png',
  '/图/a.png',
  `${'长'.repeat(300)}.png`,
])('%j is not', async (path) => {
  expect(await ask(path)).toBeNull();
});

test('a folder that is reached by a link is the folder; one that is gone holds nothing', async () => {
  expect(await ask('图/a.png', join(base, 'linked'))).toBe(join(root, '图/a.png'));
  expect(await ask('图/a.png', join(base, 'gone'))).toBeNull();
});
