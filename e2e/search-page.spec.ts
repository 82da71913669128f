import { expectNoAxeViolations } from './support/axe.ts';
import { compose } from './support/search-box.ts';
import { expect, test } from './support/test.ts';

test('the search page follows the words and keeps the focus', async ({ page, context }) => {
  await page.goto('/search');
  const words = page.getByRole('searchbox');
  await words.click();
  const session = await context.newCDPSession(page);
  await compose(session, "ma'la");
  await page.waitForTimeout(400);
  await expect(page).toHaveURL('/search');
  await session.send('Input.insertText', { text: '马拉' });
  await page.keyboard.type('松');
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: '马拉松' })}`);
  await expect(page.locator('main mark').first()).toHaveText('马拉松');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^共 \d+ 条结果$/);
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('马拉松');

  await page.locator('#filters ul a').first().click();
  await expect(page).toHaveURL(/[?&]category=/);
  const chips = page.getByRole('list', { name: '已选条件' }).getByRole('link');
  await expect(chips).toHaveCount(1);
  await expectNoAxeViolations(page);
  await chips.first().click();
  await expect(page).not.toHaveURL(/category=/);
  await page.goBack();
  await expect(page).toHaveURL(/category=/);
  await expect(words).toHaveValue('马拉松');
});

test('a page of results that comes late takes nothing back that was typed since', async ({ page }) => {
  await page.goto('/search');
  await page.route(/\/search\?.*q=%E9%A9%AC(&|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue().catch(() => undefined); // given up by the page
  });
  await page.getByRole('searchbox').click();
  await page.keyboard.type('马');
  await page.waitForTimeout(400);
  await page.keyboard.type('拉松');
  await page.waitForTimeout(1200);
  await expect(page.getByRole('searchbox')).toHaveValue('马拉松');
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: '马拉松' })}`);
});

test('a search has its feeds', async ({ page, request }) => {
  await page.goto('/search?q=马拉松');
  const shown = await page.getByRole('link', { name: '订阅这个搜索' }).getAttribute('href');
  for (const type of ['rss+xml', 'atom+xml', 'feed+json']) {
    const link = page.locator(`head link[type="application/${type}"][href*="/search/"]`);
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain(`application/${type}`);
    expect(await response.text()).toContain('马拉松');
  }
  expect((await request.get(shown ?? '')).status()).toBe(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the header leads to a page of forms and links', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '搜索文章、人物、来源' }).click();
    await page.getByRole('searchbox').fill('马拉松');
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page.locator('main mark').first()).toHaveText('马拉松');
    await page.locator('#filters ul a').first().click();
    await expect(page).toHaveURL(/category=/);
    await page.getByRole('link', { name: /^取消/ }).first().click();
    await page.getByLabel('从').fill('2020-01-01');
    await page.getByRole('button', { name: '应用' }).click();
    await expect(page).toHaveURL(/from=2020-01-01/);
    await expect(page.locator('main mark').first()).toHaveText('马拉松');
  });
});

for (const path of ['/search', '/search?q=囧囧囧囧', `/search?q=${'很长的查询'.repeat(40)}`]) {
  test(`${path.slice(0, 20)} is clean`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await expectNoAxeViolations(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}
