import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { picturesAddress, portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

// Any request of a page to another host than the portal fails these tests; see support/test.ts.

const TITLE = '灯塔下的三幅照片与一幅丢了的';
const BROWSER = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';

/** The address of the article that these tests are about; it is written where it is not there yet. */
async function openArticle(page: Page): Promise<void> {
  const host = picturesAddress();
  const figures = ['wide', 'tall', 'gone', 'small'].map(
    (name) => `<p><img src="${host}/${name}.jpg" alt="${name}"></p>`,
  );
  const body = figures.join('\n<p>海面起了雾，灯塔的光一圈一圈地扫过来。</p>\n');
  const head = `title: ${TITLE}\ndate: 2021-09-03 08:00:00\ncategories: [摄影]\nheadimg: ${host}/lost.jpg`;
  await writeFile(join(portalContent(), 'e2e-灯塔.md'), `---\n${head}\n---\n${body}\n`);
  // Not by the page itself: until the article is there, its 404 would be an error in the browser.
  const status = async () => (await page.request.get('/c/sheying')).status();
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
  await page.goto('/c/sheying');
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
}

/** How far things moved, from the beginning to now (web.dev/cls). */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

async function scrollThrough(page: Page): Promise<void> {
  for (let at = 0; at < 8; at += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(120);
  }
  await expect
    .poll(() =>
      page
        .locator('article img')
        .evaluateAll((all) => all.every((img) => (img as HTMLImageElement).complete)),
    )
    .toBe(true);
}

test('an article’s pictures come from the portal, small, without moving anything; of one that is gone stands the headline', async ({
  page,
}) => {
  await openArticle(page);
  await scrollThrough(page);
  expect(await layoutShift(page)).toBe(0);
  const pictures = await page.locator('.prose-article img').evaluateAll((all) =>
    (all as HTMLImageElement[]).map(({ currentSrc, naturalWidth, alt }) => ({
      currentSrc,
      naturalWidth,
      alt,
    })),
  );
  expect(pictures.map(({ alt }) => alt)).toEqual(['wide', 'tall', 'gone', 'small']);
  for (const { currentSrc, naturalWidth } of pictures) {
    expect(currentSrc).toContain('/img/');
    expect(naturalWidth).toBeGreaterThan(0);
  }

  // By now their sizes are known, and so the page keeps their very shape.
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator('.prose-article img[alt=tall]').getAttribute('height');
    })
    .toBe('1400');
  await scrollThrough(page);
  expect(await layoutShift(page)).toBe(0);
  const box = await page.locator('.prose-article img[alt=small]').boundingBox();
  expect(box).toMatchObject({ width: 200, height: 100 });
});

test('a picture is sent as the client can read it, and only to whom it is signed', async ({
  page,
  request,
}) => {
  await openArticle(page);
  const source =
    (await page.locator('.prose-article img[alt=wide]').getAttribute('srcset'))?.split(' ')[0] ?? '';
  for (const [accept, type] of [
    [BROWSER, 'image/avif'],
    ['image/webp,*/*', 'image/webp'],
    ['*/*', 'image/jpeg'],
  ] as const) {
    const response = await request.get(source, { headers: { accept } });
    expect(response.headers()).toMatchObject({
      'content-type': type,
      vary: expect.stringContaining('Accept'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await sharp(await response.body()).metadata()).toMatchObject({ width: 480, height: 270 });
  }
  const wrong = await request.get(
    source.replace(/\/img\/./, (start) => `/img/${start.endsWith('A') ? 'B' : 'A'}`),
  );
  expect(wrong.status()).toBe(403);
  expect(wrong.headers()['content-type']).toMatch(/^application\/problem\+json/);
});

test('the lead that is gone is a cover, also in lists and for sharing', async ({ page, request }) => {
  await openArticle(page);
  const lead = page.locator('article figure img').first();
  await expect(lead).toHaveAttribute('fetchpriority', 'high');
  const cover = await request.get((await lead.getAttribute('src')) ?? '');
  expect(cover.status()).toBe(200);
  expect(cover.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=300',
  });
  expect(await cover.text()).toContain('灯塔');

  const share = (await page.locator('head meta[property="og:image"]').getAttribute('content')) ?? '';
  const card = await request.get(share);
  expect(card.headers()['content-type']).toBe('image/jpeg');
  expect(await sharp(await card.body()).metadata()).toMatchObject({ width: 1200, height: 630 });

  await page.goto('/c/sheying');
  const narrowest = () =>
    page
      .locator('main img')
      .evaluateAll((all) => Math.min(...all.map((img) => (img as HTMLImageElement).naturalWidth)));
  await expect.poll(async () => (await narrowest()) > 0).toBe(true);
  await expect(page.locator('main img').first()).toBeVisible();
});
