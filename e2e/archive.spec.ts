import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('year → month → day → article, and on to the next day that has any', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '往期' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '往期' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.locator('.months a').first().click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}$/);
  await expectNoAxeViolations(page);

  const day = page.locator('.calendar a').last();
  const amount = Number.parseInt((await day.locator('small').textContent()) ?? '', 10);
  await day.click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}\/\d{2}$/);
  await expect(page.getByText(`共 ${amount} 篇`)).toBeVisible();
  expect(await page.locator('main .story-row').count()).toBe(Math.min(amount, 60));
  await expectNoAxeViolations(page);

  const here = page.url();
  await page.getByRole('navigation', { name: '前后日期' }).getByRole('link').first().click();
  await expect(page).not.toHaveURL(here);
  await expect(page.locator('main .story-row').first()).toBeVisible();
  await page.locator('main .story-title a').first().click();
  await expect(page).toHaveURL(/\/a\//);
});

test('the date under the flag leads to today, which may have nothing yet', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('banner')
    .getByRole('link', { name: /年.+月.+日/ })
    .click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}\/\d{2}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/年.+月.+日/);
});

test('an article leads back to its day from any list', async ({ page }) => {
  await page.goto('/c/caijing');
  const day = page.locator('.day h2 a').first();
  const href = await day.getAttribute('href');
  expect(href).toMatch(/^\/archive\/\d{4}\/\d{2}\/\d{2}$/);
  await day.click();
  await expect(page.locator('main .story-row').first()).toBeVisible();
});

test.describe('no dates', () => {
  test.use({ tolerated: { 'the page is missing on purpose': /status of 404/ } });

  for (const date of [
    '2026/13',
    '2026/02/30',
    '1901',
    '2999/01/01',
    '26',
    '2026/1/1',
    '2026/01/01/01',
    'heute',
  ]) {
    test(`/archive/${date} is a 404`, async ({ page }) => {
      const response = await page.goto(`/archive/${date}`);
      expect(response?.status()).toBe(404);
    });
  }
});
