import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIResponse } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

test.use({ tolerated: { 'the answer fails on purpose': /console\.error: Failed to load resource/ } });

/** The portal's own Postgres: its parent, whose end is the end of all. */
async function findPostgres(): Promise<number> {
  const dataDir = dirname(portalContent());
  const names = await readdir(dataDir, { recursive: true });
  const file = names.find((name) => name.endsWith('postmaster.pid'));
  if (!file) throw new Error(`no Postgres runs in ${dataDir}`);
  return Number((await readFile(join(dataDir, file), 'utf8')).split('\n', 1)[0]);
}

test('Postgres is killed: what was read before still serves, the rest is a plain 503, and then all is back', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const [read = '', ...unread] = await page.locator('main a[href^="/a/"]').evaluateAll((links) => {
    return [...new Set(links.map((link) => link.getAttribute('href') ?? ''))];
  });
  await request.get(read);
  // It is started again after a second, and is back sooner than a slow machine asks.
  let lost: APIResponse | null = null;
  for (const path of unread.toReversed().slice(0, 5)) {
    process.kill(await findPostgres(), 'SIGQUIT');
    const [kept, other] = await Promise.all([request.get(read), request.get(path)]);
    expect(kept.status()).toBe(200);
    expect(await kept.text()).toContain('<article');
    await expect(async () => {
      for (const each of [path, '/readyz']) expect((await request.get(each)).status()).toBe(200);
    }).toPass({ timeout: 30_000 });
    lost = other;
    if (other.status() !== 200) break;
  }
  expect(lost?.status()).toBe(503);
  expect(lost?.headers()).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
  await page.setContent((await lost?.text()) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('报栏正在整理');
  await expectNoAxeViolations(page);
});

test('an address with a broken character is told so', async ({ page }) => {
  const response = await page.goto('/a/%E0%A4');
  expect(response?.status()).toBe(400);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个地址读不懂');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page).toHaveURL('/');
});

test('an old browser’s question for an icon is answered', async ({ request }) => {
  const response = await request.get('/favicon.ico');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^image\//);
});

test('a page is validated by its tag, whoever asks', async ({ request }) => {
  const first = await request.get('/');
  expect(first.headers()).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  const again = await request.get('/', {
    headers: { 'If-None-Match': first.headers().etag ?? '', Cookie: 'anything=1' },
  });
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);
  const head = await request.head('/');
  expect(head.headers().etag).toBe(first.headers().etag);
});
