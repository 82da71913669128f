import { afterAll, expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { ParsePool } from './parse-pool.ts';

const worker = new URL('./testdata/stubborn-worker.ts', import.meta.url);
const stubborn = new ParsePool({ fileLimitMs: 1_500, heapLimitMb: 32, worker });
const real = new ParsePool();
afterAll(() => Promise.all([stubborn.close(), real.close()]));

const file = (path: string, text = '') => ({ path, raw: Buffer.from(text), site: DEFAULT_SITE });

test('a file that takes too long or too much memory is given up, and the others are read', async () => {
  const answers = await stubborn.parseAll(['甲', 'hangs', '乙', 'grows', '丙'].map((path) => file(path)));
  expect(answers).toMatchObject([
    { ok: true, draft: '甲' },
    { ok: false, quarantine: { path: 'hangs', line: null, reason: 'takes-too-long' } },
    { ok: true, draft: '乙' },
    { ok: false, quarantine: { path: 'grows', reason: 'needs-too-much-memory' } },
    { ok: true, draft: '丙' },
  ]);
}, 30_000);

test('answers stand in the order of the files', async () => {
  const texts = Array.from({ length: 30 }, (_, n) => `---\ntitle: 第${n}篇\ndate: 2026-01-02\n---\n正文`);
  const answers = await real.parseAll([
    ...texts.map((text, n) => file(`${n}.md`, text)),
    file('坏.md', '没有'),
  ]);
  const titles = answers.map((answer) => (answer.ok ? answer.draft.title : answer.quarantine.reason));
  expect(titles).toEqual([...texts.map((_, n) => `第${n}篇`), 'front-matter-missing']);
}, 30_000);
