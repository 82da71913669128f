import { parseRssFeed } from 'feedsmith';
import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('front page → section → article', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '财经' }).click();
  await expect(page).toHaveURL(/\/c\/caijing$/);
  await expect(page.getByRole('heading', { level: 1, name: '财经' })).toBeVisible();
  await page
    .getByRole('navigation', { name: /子栏目/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/c\/caijing\/[^/]+$/);
  await expectNoAxeViolations(page);

  const story = page.locator('main a[href^="/a/"]').first();
  const headline = ((await story.textContent()) ?? '').trim();
  await story.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(
    page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '财经', exact: true }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test('an article names its section, publisher and editor to machines', async ({ page }) => {
  await page.goto('/search?q=吞吐量');
  await page.locator('main a[href^="/a/"]').first().click();
  const jsonLd = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(jsonLd['@type']).toBe('NewsArticle');
  expect(jsonLd.articleSection).toHaveLength(3);
  expect(jsonLd.editor[0]).toMatchObject({ '@type': 'Person', name: '何书棠' });
});

test('a Chinese word is searched and the hit opened', async ({ page }) => {
  await page.goto('/search');
  await page.getByRole('searchbox').fill('马拉松');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator('main mark').first()).toHaveText('马拉松');
  await expectNoAxeViolations(page);
  await page.locator('main h2 a').first().click();
  await expect(page.locator('article')).toContainText('马拉松');
});

test('the feed carries the newest article under its public id', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('head link[type="application/rss+xml"]').getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.headers()['content-type']).toContain('application/rss+xml');
  const feed = parseRssFeed(await response.text());
  expect(feed.atom?.links?.[0]?.href).toBe(response.url());
  const item = feed.items?.[0];
  const id = /\/a\/([a-z2-7]{12})$/.exec(item?.link ?? '')?.[1];
  expect(item?.guid?.value).toBe(`urn:baolan:article:${id}`);
  await page.goto(item?.link ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(item?.title ?? '');
});

test('a feed reader that has the newest gets a 304 without a body', async ({ request }) => {
  const first = await request.get('/feed.xml');
  const again = await request.get('/feed.xml', { headers: { 'If-None-Match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);
});

test.describe('missing pages', () => {
  test.use({ tolerated: { 'the page is missing on purpose': /status of 404/ } });

  for (const path of ['/a/aaaaaaaaaaaa', '/c/no-such-section', '/people/nobody', '/nowhere']) {
    test(`${path} is a 404 that leads on`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页');
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is whole and the search answers', async ({ page }) => {
    await page.goto('/search?q=马拉松');
    await page.locator('main h2 a').first().click();
    await expect(page.locator('article')).toContainText('马拉松');
  });
});

for (const width of [360, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no page runs over its edge at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/');
      const article = await page.locator('main a[href^="/a/"]').first().getAttribute('href');
      for (const path of ['/', '/c/caijing', article ?? '', '/search?q=港', '/desk/sign-in']) {
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
        await expectNoAxeViolations(page);
      }
    });
  }
}
