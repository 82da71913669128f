import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the portal is ready and says so for each service', async ({ request }) => {
  const response = await request.get('/readyz');
  expect(response.status()).toBe(200);
});

test('the front page opens in Chinese, with articles, clean and accessible', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.locator('main a[href^="/a/"]').first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a content folder’s pictures come from a place where nothing runs, and nothing else comes from there', async ({
  request,
}) => {
  for (const path of [
    '/media/local/none.svg',
    '/media/local/%2e%2e%2fpackage.json',
    '/media/local/..%2f.env',
  ]) {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(response.headers()['content-type']).toMatch(/^application\/problem\+json/);
    // Next puts its configured policy over a route's own.
    expect(response.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  }
});
