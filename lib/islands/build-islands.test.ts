import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildIslands } from './build-islands.ts';
import { manifestFile } from './island-files.ts';

const root = mkdtempSync(join(tmpdir(), 'baolan-islands-'));
afterAll(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(root, 'components/islands', name), text);
const scripts = () => readdirSync(join(root, 'public/_islands')).filter((name) => name.endsWith('.js'));

test('each file is named after its content; the manifest says which is the readers’; old ones go', async () => {
  mkdirSync(join(root, 'components/islands'), { recursive: true });
  put('service-worker.ts', 'self.addEventListener("fetch", () => undefined);');
  put('rare.ts', 'export const rare: string = "少见";');
  put(
    'reader.ts',
    'document.addEventListener("x", async () => console.log((await import("./rare.ts")).rare));',
  );
  await buildIslands(root);
  const { reader } = JSON.parse(readFileSync(manifestFile(root), 'utf8'));
  const first = scripts();
  expect(first).toHaveLength(2);
  expect(reader).toMatch(/^\/_islands\/reader-[A-Z0-9]{8}\.js$/);
  expect(first).toContain(reader.slice('/_islands/'.length));

  await buildIslands(root);
  expect(scripts()).toEqual(first);
  put('rare.ts', 'export const rare: string = "另一个";');
  await buildIslands(root);
  expect(scripts()).toHaveLength(2);
  expect(scripts()).not.toEqual(first);
});
