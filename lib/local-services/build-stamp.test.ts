import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { computeBuildStamp, forgetBuild, isBuildCurrent, recordBuild } from './build-stamp.ts';

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const stamp = () => computeBuildStamp(root);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baolan-stamp-'));
  put('app/page.tsx', 'page');
  put('lib/search/query.ts', 'query');
  put('package-lock.json', '{}');
  put('public/报头.svg', '<svg/>');
  put('public/_islands/manifest.json', '{}');
  put('.next/BUILD_ID', 'first');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['app/page.tsx', 'page 2'],
  ['app/新.tsx', 'a new file'],
  ['lib/search/query.ts', 'query 2'],
  ['package-lock.json', '{"a":1}'],
  ['next.config.mjs', 'export default {}'],
  ['proxy.ts', 'export {}'],
  ['public/new.png', ''],
])('%s changes the stamp', (path, text) => {
  const before = stamp();
  put(path, text);
  expect(stamp()).not.toBe(before);
});

test.each([
  ['lib/search/query.test.ts', 'test'],
  ['lib/html/testdata/a.html', 'sample'],
  ['lib/cli/start.ts', 'command'],
  ['lib/local-services/x.ts', 'service'],
  ['vitest.config.ts', 'tests'],
  ['public/报头.svg', '<svg>other</svg>'],
  ['content/a.md', 'article'],
  ['app/page.tsx', 'page'],
])('%s does not', (path, text) => {
  const before = stamp();
  put(path, text);
  expect(stamp()).toBe(before);
});

test('a build is current from its record on, until it is forgotten or Next builds again', () => {
  expect(isBuildCurrent(root, stamp())).toBe(false);
  put('public/_islands/manifest.json', '{}');
  recordBuild(root, stamp());
  expect(isBuildCurrent(root, stamp())).toBe(true);
  put('.next/BUILD_ID', 'second');
  expect(isBuildCurrent(root, stamp())).toBe(false);
  recordBuild(root, stamp());
  forgetBuild(root);
  expect(isBuildCurrent(root, stamp())).toBe(false);
});
