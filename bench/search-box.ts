// How long the search box takes from a key press to the painted results, in a real Chromium against a portal
// of its own with a corpus, one key at a time, every prefix of 60 queries once, none of them answered before.
//   npm run bench -- search-box           500 articles
//   npm run bench -- search-box 10000
// To reach: 95 % of the key presses painted within 100 ms.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { childEnvironment } from '#lib/config.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';
import { findChromium } from '#lib/testing/find-chromium.ts';
import { measureKeys } from './search-box/measure-keys.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAKE_CORPUS = fileURLToPath(new URL('../../shared/tools/make-corpus.mjs', import.meta.url));
const QUERIES = 60;
const PATIENCE_MS = 300_000;

const count = process.argv[2] ?? '500';
const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
await chmod(work, 0o755); // Postgres runs as another user where this runs as root
const corpus = join(work, 'corpus');
execFileSync(process.execPath, [MAKE_CORPUS, corpus, count], { stdio: 'ignore' });
const queries = execFileSync(process.execPath, [MAKE_CORPUS, '--queries', count])
  .toString()
  .split('\n')
  .filter(Boolean)
  .slice(0, QUERIES);

const port = await findFreePort();
const url = `http://127.0.0.1:${port}`;
const env = childEnvironment({ DATA_DIR: join(work, 'data'), PORT: String(port), CONTENT_DIR: corpus });
const portal = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore' });

async function untilSearchable(): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200)) {
    const answer = await fetch(`${url}/api/search?sort=date&limit=1`).catch(() => null);
    if (answer?.ok && (await answer.json()).engine === 'meilisearch') return;
  }
  throw new Error(`${url} had no search engine after ${PATIENCE_MS / 1000} s`);
}

try {
  await untilSearchable();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args });
  const milliseconds = (await measureKeys(browser, url, queries)).sort((a, b) => a - b);
  await browser.close();
  const at = (part: number) => milliseconds[Math.floor((milliseconds.length - 1) * part)] ?? Number.NaN;
  const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)];
  process.stdout.write(`articles  key presses   p50 ms   p95 ms   p99 ms   within 100 ms\n`);
  const within = milliseconds.filter((ms) => ms < 100).length / milliseconds.length;
  const cells = [p50, p95, p99].map((ms) => ms.toFixed(1).padStart(9)).join('');
  process.stdout.write(
    `${count.padStart(8)}${String(milliseconds.length).padStart(13)}${cells}${(within * 100).toFixed(1).padStart(15)} %\n`,
  );
  const row = {
    bench: 'search-box',
    articles: Number(count),
    keys: milliseconds.length,
    p50,
    p95,
    p99,
    within,
  };
  process.stdout.write(`${JSON.stringify({ ...row, reach: { p95: 100 } })}\n`);
} finally {
  portal.kill('SIGTERM');
  await once(portal, 'exit');
  await rm(work, { recursive: true, force: true });
}
