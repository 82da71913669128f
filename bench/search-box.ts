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

function quantiles(milliseconds: number[]) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { times: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

try {
  await untilSearchable();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args });
  const { painted, answered } = await measureKeys(browser, url, queries);
  await browser.close();
  process.stdout.write(`${count} articles       times   p50 ms   p95 ms   p99 ms\n`);
  const rows = { painted: quantiles(painted), answered: quantiles(answered) };
  for (const [name, { times, p50, p95, p99 }] of Object.entries(rows)) {
    const cells = [p50, p95, p99].map((ms) => ms.toFixed(1).padStart(9)).join('');
    process.stdout.write(`${name.padEnd(12)}${String(times).padStart(12)}${cells}\n`);
  }
  process.stdout.write(
    `${JSON.stringify({ bench: 'search-box', articles: Number(count), ...rows, reach: { painted: { p95: 100 } } })}\n`,
  );
} finally {
  portal.kill('SIGTERM');
  await once(portal, 'exit');
  await rm(work, { recursive: true, force: true });
}
