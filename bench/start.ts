// How long `npm start` takes from the command to a ready page, packages already installed: a first
// start in an empty data folder (pages built where they are not current) and second ones with nothing
// changed. To reach: under 10 s for a second start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#lib/config.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECOND_STARTS = 5;
const PATIENCE_MS = 300_000;

const dataDir = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
await chmod(dataDir, 0o755); // Postgres runs as another user where this runs as root

async function untilPage(url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.text()).includes('/a/')) return;
  }
  throw new Error(`${url} did not show the articles within ${PATIENCE_MS / 1000} s`);
}

/** Seconds from the command to a front page with articles. */
async function measure(): Promise<number> {
  const port = await findFreePort();
  const env = childEnvironment({
    DATA_DIR: dataDir,
    PORT: String(port),
    CONTENT_DIR: 'content',
    HOST: '127.0.0.1',
  });
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore' });
  await untilPage(`http://127.0.0.1:${port}/`);
  const seconds = (performance.now() - started) / 1000;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}

const first = await measure();
const seconds: number[] = [];
while (seconds.length < SECOND_STARTS) seconds.push(await measure());
await rm(dataDir, { recursive: true, force: true });

seconds.sort((a, b) => a - b);
const median = seconds[Math.floor(SECOND_STARTS / 2)] ?? Number.NaN;
const slowest = seconds.at(-1) ?? Number.NaN;
const row = (name: string, value: number) =>
  process.stdout.write(`${name.padEnd(28)}${value.toFixed(2)} s\n`);
row('first start', first);
row('second start, median of 5', median);
row('second start, slowest', slowest);
process.stdout.write(`${JSON.stringify({ bench: 'start', first, median, slowest, reach: 10 })}\n`);
