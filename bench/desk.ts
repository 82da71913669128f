// How fast the desk answers with 2,000 categories, 5,000 people and 100,000 articles: each page 20 times, one request
// at a time, and in a real Chromium from a key press to the frame that shows its effect.
//   npm run bench -- desk
//   npm run bench -- desk keep      leaves the portal running, to look at it
// To reach: each page within 300 ms, each key within 100 ms (95 of 100).
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { migrateDatabase } from '#db/migrate.ts';
import { childEnvironment, loadConfig, serviceVariables } from '#lib/config.ts';
import { startServices } from '#lib/local-services/start-services.ts';
import { findChromium } from '#lib/testing/find-chromium.ts';
import { BUSIEST_PERSON, fillDesk, findSomeArticle, SIZE, SOME_CATEGORY, SOME_RULE } from './desk/fill.ts';
import { pressKeys } from './desk/press-keys.ts';
import { startWeb } from './search/web.ts';

const REQUESTS = 20;
const ADMIN = { ADMIN_EMAIL: 'desk@example.org', ADMIN_PASSWORD: 'a-long-enough-passphrase' };
const REACH = { page: 300, key: 100 };

const say = (what: string) => process.stderr.write(`${what}\n`);
const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
await chmod(work, 0o755); // Postgres runs as another user where this runs as root
const services = await startServices(
  loadConfig({ DATA_DIR: join(work, 'data'), CONTENT_DIR: work }),
  () => undefined,
);

function addresses(article: string): string[] {
  return [
    '/desk',
    '/desk/articles',
    '/desk/articles?section=1',
    '/desk/articles?source=7&state=shown',
    '/desk/articles?state=changed',
    '/desk/articles?person=%E7%8E%8B',
    `/desk/articles/${article}`,
    '/desk/articles/decide?kind=hide&all=1&section=30',
    '/desk/articles/decide?kind=file&all=1&section=30',
    '/desk/categories',
    `/desk/categories/${SOME_CATEGORY}`,
    `/desk/categories/change?kind=merge&id=${SOME_CATEGORY}&into=300`,
    '/desk/categories/places?q=%E8%B4%A2%E7%BB%8F',
    '/desk/rules',
    `/desk/rules/${SOME_RULE}`,
    '/desk/people',
    '/desk/people?order=newest',
    '/desk/people?state=alike',
    `/desk/people/${BUSIEST_PERSON}`,
    '/desk/people/77',
    '/desk/people/change?kind=merge&id=77&into=78',
    '/desk/people/names?q=%E7%8E%8B',
    '/desk/log',
    '/desk/quarantine',
    '/desk/users',
    '/desk/account',
  ];
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk/sign-in`);
  await page.getByLabel('邮箱').fill(ADMIN.ADMIN_EMAIL);
  await page.getByLabel('密码', { exact: true }).fill(ADMIN.ADMIN_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '待处理' }).waitFor();
}

async function timePage(url: string, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request <= REQUESTS; request += 1) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (request > 0) times.push(performance.now() - started); // the first one compiles
  }
  return times;
}

function quantiles(milliseconds: number[]) {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

type Row = ReturnType<typeof quantiles>;
const rows: { pages: Record<string, Row>; keys: Record<string, Row> } = { pages: {}, keys: {} };

async function timeKeys(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  const times = (key: string, count: number) => Array.from({ length: count }, () => key);
  await page.goto(`${url}/desk`, { waitUntil: 'networkidle' });
  rows.keys['j in the queue'] = quantiles(await pressKeys(page, times('j', 40), 'current'));
  await page.goto(`${url}/desk/categories`, { waitUntil: 'networkidle' });
  rows.keys['j in the tree'] = quantiles(await pressKeys(page, times('j', 40), 'current'));
  rows.keys['J in the tree'] = quantiles(
    await pressKeys(page, ['K', 'J', 'K', 'J', 'K', 'J', 'K', 'J'], 'order'),
  );
  await page.close();
}

function printRows(): void {
  process.stdout.write(`${'ms'.padEnd(64)}     p50     p95\n`);
  for (const [kind, table] of Object.entries(rows)) {
    for (const [name, { p50, p95 }] of Object.entries(table)) {
      const over = p95 > (kind === 'pages' ? REACH.page : REACH.key) ? '  over' : '';
      const cells = [p50, p95].map((ms) => ms.toFixed(1).padStart(8)).join('');
      process.stdout.write(`${decodeURIComponent(name).slice(0, 62).padEnd(64)}${cells}${over}\n`);
    }
  }
  process.stdout.write(`${JSON.stringify({ bench: 'desk', ...SIZE, ...rows, reach: REACH })}\n`);
}

try {
  say('filling the database');
  await migrateDatabase(services.databaseUrl);
  await fillDesk(services.databaseUrl);
  const article = await findSomeArticle(services.databaseUrl);
  say('starting the portal');
  const web = await startWeb(work, childEnvironment({ ...serviceVariables(services), ...ADMIN }));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await signIn(page, web.url);
    await page.close(); // it hears of changes
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const address of addresses(article))
      rows.pages[address] = quantiles(await timePage(web.url + address, cookie));
    await timeKeys(context, web.url);
    printRows();
    if (process.argv[2] === 'keep') {
      say(
        `${web.url}/desk as ${ADMIN.ADMIN_EMAIL}, ${ADMIN.ADMIN_PASSWORD}; ${services.databaseUrl}; Ctrl-C ends it`,
      );
      await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    }
  } finally {
    await browser.close();
    await web.stop();
  }
} finally {
  await services.stop();
  await rm(work, { recursive: true, force: true });
}
