// What a reader page weighs and how fast it is served, beside the same page as `next start` serves it, from the build
// that is there (run `npm start` once before) and the demo articles.
//   npm run bench -- page-weight
// To reach: the article's HTML ≤ 8.8 KB, CSS ≤ 12 KB, script ≤ 15 KB (gzip), and no slower than `next start`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { adoptServices, childEnvironment, config, serviceVariables } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { NEXT_VARIABLES, nextCommand } from '#lib/local-services/build-site.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';
import { PROJECT_ROOT, startServices } from '#lib/local-services/start-services.ts';
import { measureLoad } from './page-weight/measure-load.ts';
import { weighPage } from './page-weight/weigh-page.ts';

const CLIENTS = [1, 16];
const SECONDS = 4;
const PATIENCE_MS = 60_000;

const dataDir = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
await chmod(dataDir, 0o755); // Postgres runs as another user where this runs as root
const services = await startServices({ ...config(), dataDir }, () => undefined);
await migrateDatabase(services.databaseUrl);
adoptServices(services);
await importContent({ root: config().contentDir });

interface Web {
  name: string;
  url: string;
  child: ChildProcess;
}

async function startWeb(
  name: string,
  commandOf: (port: string) => { command: string; args: string[] },
): Promise<Web> {
  const port = await findFreePort();
  const { command, args } = commandOf(String(port));
  const env = childEnvironment({
    ...NEXT_VARIABLES,
    ...serviceVariables(services),
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
  });
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) return { name, url, child };
  }
  throw new Error(`${name} was not ready after ${PATIENCE_MS / 1000} s`);
}

const webs = [
  await startWeb('ours', () => ({ command: process.execPath, args: ['lib/cli/web.ts'] })),
  await startWeb('next start', (port) => nextCommand('start', '-H', '127.0.0.1', '-p', port)),
];

/** Of the newest article, as the front page links it. */
async function findArticle(url: string): Promise<string> {
  return /href="(\/a\/[a-z2-7]{12})"/.exec(await (await fetch(url)).text())?.[1] ?? '/';
}

try {
  const article = await findArticle(webs[0]?.url ?? '');
  const pages = { front: '/', section: '/c/caijing', article, search: '/search?q=%E6%B8%AF' };
  const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
  process.stdout.write(`${''.padEnd(26)}HTML KB  CSS KB  script KB (gzip)\n`);
  const weights: Record<string, unknown> = {};
  for (const { name, url } of webs) {
    for (const [page, path] of Object.entries(pages)) {
      const weight = await weighPage(url + path);
      weights[`${name}: ${page}`] = weight;
      const row = `${kb(weight.html)}${kb(weight.css)}${kb(weight.script)}`;
      process.stdout.write(`${`${name}: ${page}`.padEnd(25)}${row}\n`);
    }
  }
  process.stdout.write(`\n${'article'.padEnd(26)}clients   p50 ms   p95 ms   requests/s\n`);
  const loads = [];
  for (const { url } of webs) await measureLoad(url + article, 4, 2); // warm
  for (const clients of CLIENTS) {
    for (const { name, url } of webs) {
      const load = await measureLoad(url + article, clients, SECONDS);
      loads.push({ name, clients, ...load });
      const times = `${load.p50.toFixed(1).padStart(9)}${load.p95.toFixed(1).padStart(9)}`;
      process.stdout.write(
        `${name.padEnd(25)}${String(clients).padStart(8)}${times}${load.perSecond.toFixed(0).padStart(13)}\n`,
      );
    }
  }
  process.stdout.write(`${JSON.stringify({ bench: 'page-weight', weights, loads })}\n`);
} finally {
  for (const { child } of webs) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await closeDatabase();
  await services.stop();
  await rm(dataDir, { recursive: true, force: true });
}
