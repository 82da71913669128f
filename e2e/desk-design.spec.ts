import { expectNoAxeViolations } from './support/axe.ts';
import { ADMIN } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

test('the page of the design shows every part, in both schemes and on a phone', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/desk/sign-in');
  await page.getByLabel('邮箱').fill(ADMIN.email);
  await page.getByLabel('密码', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
  for (const scheme of ['light', 'dark']) {
    await page.goto(`/desk/design?scheme=${scheme}`);
    await expect(page.getByRole('heading', { level: 1, name: '设计' })).toBeVisible();
    await expectNoAxeViolations(page);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});
