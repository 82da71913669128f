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
