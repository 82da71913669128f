import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportFolder } from './export-folder.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'baolan-out-'));
  writeFileSync(join(base, '报.md'), '');
});
afterEach(() => rmSync(base, { recursive: true }));

const plan = (...args: string[]) => exportFolder.plan({ args, options: {} });

test.each([[[]], [['甲', '乙']]])('%j is refused', (args) => {
  expect(() => plan(...args)).toThrow('export takes one folder.');
});

test('a file in the way is named', () => {
  const file = join(base, '报.md');
  expect(() => plan(file)).toThrow(`Nothing can be exported to ${file}: ${file} is a file.`);
  expect(() => plan(join(file, '出'))).toThrow(`${file} is a file.`);
});

test('a folder that is missing is no fault, and is not made before there is something to write', () => {
  plan(join(base, '新', '出'));
  expect(readdirSync(base)).toEqual(['报.md']);
});
