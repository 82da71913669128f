import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findWrongImports } from './check-layers.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'layers-'));
});
afterEach(() => rm(root, { recursive: true }));

async function faultsOf(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const wrong = await findWrongImports(root);
  return wrong.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const WRONG: readonly [path: string, text: string, rule: string][] = [
  // Arrows
  ['app/page.tsx', "import { x } from '#db/client.ts';", 'arrow'],
  ['app/page.tsx', "export { x } from '../db/client.ts';", 'arrow'],
  ['app/page.tsx', "import type { X } from '#db/schema.ts';", 'arrow'],
  ['app/page.tsx', "const x = await import('#db/client.ts');", 'arrow'],
  ['app/page.tsx', "type X = import('#db/schema.ts').X;", 'arrow'],
  ['components/ui/card.tsx', "import { x } from '#db/client.ts';", 'arrow'],
  ['components/ui/card.tsx', "import { x } from '#lib/cache/read.ts';", 'arrow'],
  ['db/client.ts', "import { x } from '#lib/search/query.ts';", 'arrow'],
  ['db/client.ts', "export * from '../components/ui/card.tsx';", 'arrow'],
  ['lib/search/query.ts', "import { x } from '#components/ui/card.tsx';", 'arrow'],
  ['lib/search/query.ts', "import '../../e2e/support/portal.ts';", 'arrow'],
  ['lib/articles/article.ts', "import { x } from '#db/client.ts';", 'arrow'],
  ['lib/messages/zh-cn.ts', "import { x } from '#lib/cache/read.ts';", 'arrow'],
  ['lib/config.ts', "import { x } from '#lib/articles/article.ts';", 'arrow'],
  ['e2e/read.spec.ts', "import { x } from '#components/ui/card.tsx';", 'arrow'],
  ['bench/import.ts', "import { x } from '#components/ui/card.tsx';", 'arrow'],
  ['proxy.ts', "import { x } from '#db/client.ts';", 'arrow'],
  ['db/client.test.ts', "import { x } from '#components/ui/card.tsx';", 'arrow'],
  // Closed rooms
  ['lib/search/query.ts', "import { x } from '#app/page.tsx';", 'closed-room'],
  ['components/ui/card.tsx', "import { x } from '#app/page.tsx';", 'closed-room'],
  ['e2e/read.spec.ts', "import { x } from '#lib/cli/start.ts';", 'closed-room'],
  ['lib/jobs/worker.ts', "import { x } from '../cli/start.ts';", 'closed-room'],
  ['lib/jobs/worker.ts', "import { x } from '#lib/testing/services.ts';", 'closed-room'],
  // Packages
  ['lib/search/query.ts', "import { cacheTag } from 'next/cache';", 'package'],
  ['lib/search/query.ts', "import type { Metadata } from 'next';", 'package'],
  ['db/client.ts', "import { getServerSession } from 'next-auth';", 'package'],
  ['components/ui/card.tsx', "import { useRouter } from 'next/navigation';", 'package'],
  ['lib/search/query.ts', "import { sql } from 'drizzle-orm';", 'package'],
  ['app/page.tsx', "import { pgTable } from 'drizzle-orm/pg-core';", 'package'],
  ['lib/jobs/worker.ts', "import postgres from 'postgres';", 'package'],
  ['lib/jobs/worker.ts', "const pg = await import('pg');", 'package'],
  ['lib/search/query.ts', "import { x } from '#nowhere/x.ts';", 'unknown-subpath'],
  // Environment
  ['lib/search/query.ts', 'const x = process.env.MEILI_URL;', 'environment'],
  ['lib/search/query.ts', "const x = process['env'].MEILI_URL;", 'environment'],
  ['lib/search/query.ts', 'const x = globalThis.process.env.MEILI_URL;', 'environment'],
  ['lib/search/query.ts', 'const { env } = process;', 'environment'],
  ['lib/search/query.ts', "import { env } from 'node:process';", 'environment'],
  ['lib/cli/start.ts', 'const all = { ...process.env };', 'environment'],
  // Directives and names
  ['components/ui/menu.tsx', "'use client';", 'client-file-name'],
  ['app/error.client.ts', "'use client';", 'client-file-name'],
  ['components/ui/menu.client.tsx', 'export const x = 1;', 'client-directive'],
  ['app/page.tsx', "'use cache';", 'cache-directive'],
  ['lib/http/respond.ts', "async function f() { 'use cache: remote'; }", 'cache-directive'],
  ['lib/html/index.ts', '', 'file-name'],
  ['lib/html/utils.ts', '', 'file-name'],
  ['lib/html/html-helpers.ts', '', 'file-name'],
  ['lib/html/manager.test.ts', '', 'file-name'],
  // The desk
  ['app/(desk)/desk/page.tsx', 'export default function Page() {}', 'desk-guard'],
  ['app/(desk)/desk/page.tsx', 'export default function Page() { return requireEditor; }', 'desk-guard'],
  ['app/(desk)/desk/x/route.ts', 'export async function GET() {}', 'desk-guard'],
  ['app/(desk)/desk/actions.ts', 'export async function approve() {}', 'desk-guard'],
  ['app/(desk)/desk/merge.ts', "'use server'; export const merge = async () => {};", 'desk-guard'],
  ['app/(desk)/desk/merge-actions.ts', 'async function merge() {} export { merge };', 'desk-guard'],
  ['app/(desk)/desk/layout.tsx', "async function out() { 'use server'; }", 'desk-guard'],
];

describe('one wrong line is reported with its place', () => {
  test.each(WRONG)('%s: %s', async (path, text, rule) => {
    expect(await faultsOf({ [path]: `${text}\n` })).toEqual([`${path}:1 ${rule}`]);
  });

  test('the line is counted behind Chinese text', async () => {
    const text = "// 报栏：今日要闻 📰\nexport const 标题 = '要闻';\nimport { x } from '#db/client.ts';\n";
    expect(await faultsOf({ 'app/page.tsx': text })).toEqual(['app/page.tsx:3 arrow']);
  });

  test('a type behind which data is read stays out of components', async () => {
    const files = {
      'lib/cache/read.ts': "import { x } from '#db/client.ts';",
      'lib/search/hit.ts': 'export interface Hit {}',
      'components/a.tsx': "import type { X } from '#lib/cache/read.ts';",
      'components/b.tsx': "import { type Hit } from '#lib/search/hit.ts';",
    };
    expect(await faultsOf(files)).toEqual(['components/a.tsx:1 arrow']);
  });

  test('one unguarded action beside a guarded one', async () => {
    const text = 'export async function a() { await requireRole(1); }\nexport async function b() {}\n';
    expect(await faultsOf({ 'app/(desk)/desk/actions.ts': text })).toEqual([
      'app/(desk)/desk/actions.ts:2 desk-guard',
    ]);
  });
});

const RIGHT: Record<string, string> = {
  'app/page.tsx':
    "import { a } from '#components/a.tsx'; import { b } from '#lib/cache/b.ts'; import './c.css';",
  'app/error.tsx': "'use client';",
  'app/(desk)/desk/page.tsx': 'export default async function Page() { await requireEditor(); }',
  'app/(desk)/desk/sign-in/page.tsx': 'export default function Page() {}',
  'app/(desk)/desk/actions.ts': "'use server'; export const a = async () => auth.requireEditor();",
  'app/(desk)/desk/x/route.ts':
    "export const maxDuration = 5; export const GET = () => requireRole('admin');",
  'components/a.tsx': "import Link from 'next/link'; import { x } from '#lib/articles/article.ts';",
  'components/menu.client.tsx': "'use client';",
  'db/client.ts': "import postgres from 'postgres'; import { x } from '#lib/config.ts';",
  'db/client.test.ts': "import { x } from '#lib/testing/database.ts';",
  'lib/cache/read.ts': "'use cache'; import { x } from 'next/cache'; import { y } from '#db/queries/y.ts';",
  'lib/config.ts': 'export const env = process.env;',
  'lib/cli/start.ts': "import { x } from './ask.ts'; import { y } from '#lib/jobs/worker.ts';",
  'lib/search/index-articles.ts': "import { x } from '#db/client.ts'; process.environment; ({ env: 1 }).env;",
  'e2e/read.spec.ts': "import { x } from './support/test.ts'; import { y } from '#lib/articles/article.ts';",
  'lib/html/testdata/utils.ts': 'process.env;',
};

test('what is allowed passes', async () => {
  expect(await faultsOf(RIGHT)).toEqual([]);
});

test('the real tree is clean', async () => {
  expect(await findWrongImports(fileURLToPath(new URL('../..', import.meta.url)))).toEqual([]);
});
