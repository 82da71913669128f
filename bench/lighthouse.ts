// What Lighthouse (the newest that installs) says of the front page, a section and an article of a production portal
// with the demo articles, on its simulated phone, in the Chromium that the tests use.
//   npm run bench -- lighthouse                     a portal of its own
//   npm run bench -- lighthouse http://127.0.0.1:3000   one that runs
// To reach: 100 for accessibility, best practices and SEO, 95 for performance on each.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { childEnvironment } from '#lib/config.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';
import { findChromium } from '#lib/testing/find-chromium.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE_MS = 300_000;
const REACH = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const CATEGORIES = Object.keys(REACH).join(',');

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullish(), displayValue: z.string().optional() }),
  ),
});
type Report = z.infer<typeof report>;

const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
await chmod(work, 0o755); // Postgres runs as another user where this runs as root
const own = process.argv[2] === undefined ? await startPortal() : null;
const site = process.argv[2] ?? own?.url ?? '';

async function startPortal(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await findFreePort();
  const env = childEnvironment({ DATA_DIR: join(work, 'data'), PORT: String(port), CONTENT_DIR: 'content' });
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.text()).includes('/a/')) return { url, stop };
  }
  await stop();
  throw new Error(`${url} did not show the articles within ${PATIENCE_MS / 1000} s`);
}

/** The front page, and the first section and article that it links to. */
async function choosePages(): Promise<string[]> {
  const front = await (await fetch(site)).text();
  const first = (pattern: RegExp) => pattern.exec(front)?.[1] ?? '/';
  return ['/', first(/href="(\/c\/[^"/]+)"/), first(/href="(\/a\/[a-z2-7]{12})"/)];
}

/** Installed beside, not with the portal: it is large, and nothing else needs it. */
async function installLighthouse(): Promise<string> {
  await writeFile(join(work, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'lighthouse'], { cwd: work, stdio: 'ignore' });
  return join(work, 'node_modules/lighthouse/cli/index.js');
}

async function examine(cli: string, page: string): Promise<Report> {
  const output = join(work, 'report.json');
  const flags = `--headless=new --disable-gpu ${process.getuid?.() === 0 ? '--no-sandbox' : ''}`;
  const child = spawn(
    process.execPath,
    [
      cli,
      `${site}${page}`,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${CATEGORIES}`,
      `--chrome-flags=${flags}`,
    ],
    {
      cwd: work,
      env: childEnvironment({ CHROME_PATH: (await findChromium()) ?? chromium.executablePath() }),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`lighthouse ended with ${code} for ${page}`);
  return report.parse(JSON.parse(await readFile(output, 'utf8')));
}

const scoreOf = ({ categories }: Report, name: string) =>
  Math.round((categories[name]?.score ?? Number.NaN) * 100);

try {
  const cli = await installLighthouse();
  const pages = await choosePages();
  const rows: Record<string, Record<string, number>> = {};
  process.stdout.write(`${'page'.padEnd(28)}${Object.keys(REACH).join('  ')}\n`);
  for (const page of pages) {
    const found = await examine(cli, page);
    const scores = Object.fromEntries(Object.keys(REACH).map((name) => [name, scoreOf(found, name)]));
    rows[page] = scores;
    const cells = Object.entries(scores).map(([name, score]) => String(score).padStart(name.length));
    process.stdout.write(`${page.padEnd(28)}${cells.join('  ')}\n`);
    for (const audit of Object.values(found.audits)) {
      if (typeof audit.score !== 'number' || audit.score >= 0.9) continue;
      process.stdout.write(`    ${audit.score.toFixed(2)} ${audit.title} ${audit.displayValue ?? ''}\n`);
    }
  }
  process.stdout.write(`${JSON.stringify({ bench: 'lighthouse', rows, reach: REACH })}\n`);
} finally {
  await own?.stop();
  await rm(work, { recursive: true, force: true });
}
