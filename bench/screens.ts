// Takes the pictures of docs/screens anew from a running portal: `npm run bench -- screens <address> [folder]`.
// Every kind of page at three widths in both schemes, as JPEG of at most 60 KB each; look at them critically.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '#lib/testing/find-chromium.ts';

const [address = 'http://127.0.0.1:3000', folder = 'docs/screens'] = process.argv.slice(2);
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
const TALLEST: Record<number, number> = { 360: 1800, 768: 1700, 1440: 1600 };
const MOST_BYTES = 60 * 1024;

interface Screen {
  name: string;
  path: string;
}

/** The address of the first article that a search finds. */
async function findArticle(query: string): Promise<string | null> {
  const answer = await fetch(`${address}/api/search?limit=1&q=${encodeURIComponent(query)}`);
  const { hits } = (await answer.json()) as { hits: { url: string }[] };
  return hits[0] ? new URL(hits[0].url, address).pathname : null;
}

async function listScreens(page: Page): Promise<Screen[]> {
  const firstHref = async (from: string, pattern: string) => {
    await page.goto(address + from);
    return page.locator(`main a[href*="${pattern}"]`).first().getAttribute('href');
  };
  const article = await firstHref('/', '/a/');
  const person = article && (await firstHref(article, '/people/'));
  const screens: [string, string | null][] = [
    ['front', '/'],
    ['section', await firstHref('/', '/c/')],
    ['article', article],
    ['article-contents', await findArticle('一家书店关门前的最后一晚')],
    ['article-table', await findArticle('数据里的夜晚')],
    ['article-traditional', await findArticle('高雄捷運延後')],
    ['article-english', await findArticle("Lisbon's night tram")],
    ['source', await firstHref('/', '/sources/')],
    ['person', person ?? null],
    ['search', '/search?q=港'],
    ['archive', '/archive'],
    ['archive-month', await firstHref('/archive', '/archive/2')],
    ['not-found', '/nowhere'],
  ];
  return screens.flatMap(([name, path]) => (path === null ? [] : [{ name, path }]));
}

/** As good as it may be: a picture in a repository is looked at, not printed. */
async function takeSmall(page: Page): Promise<Buffer> {
  for (const quality of [60, 45, 30, 20]) {
    const shot = await page.screenshot({ type: 'jpeg', quality });
    if (shot.byteLength <= MOST_BYTES) return shot;
  }
  return page.screenshot({ type: 'jpeg', quality: 12 });
}

async function takeAll(
  browser: Browser,
  screens: Screen[],
  width: number,
  scheme: (typeof SCHEMES)[number],
): Promise<number> {
  const height = TALLEST[width] ?? 1600;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  let bytes = 0;
  for (const { name, path } of screens) {
    await page.goto(address + path, { waitUntil: 'load' });
    await page.waitForTimeout(300); // pictures below the fold
    const shot = await takeSmall(page);
    await writeFile(join(folder, `${name}-${width}-${scheme}.jpg`), shot);
    bytes += shot.byteLength;
  }
  await context.close();
  return bytes;
}

const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium on this machine: `npm test` installs one.');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const first = await browser.newPage();
const screens = await listScreens(first);
await first.close();
let total = 0;
for (const width of WIDTHS) {
  for (const scheme of SCHEMES) total += await takeAll(browser, screens, width, scheme);
}
await browser.close();
process.stdout.write(
  `${JSON.stringify({ bench: 'screens', folder, kilobytes: Math.round(total / 1024) })}\n`,
);
