import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { ADMIN } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

async function signIn(page: Page, password: string = ADMIN.password): Promise<void> {
  await page.goto('/desk/sign-in');
  await page.getByLabel('邮箱').fill(ADMIN.email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

test('nobody reaches the desk without signing in', async ({ page }) => {
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
});

test.describe('a wrong password', () => {
  test.use({ tolerated: { 'next-auth answers 401': /status of 401/ } });

  test('is refused in plain words', async ({ page }) => {
    await signIn(page, 'not the password');
    await expect(page.getByRole('alert').filter({ hasText: '邮箱或密码不对。' })).toBeVisible();
  });
});

test('sign in, approve a category, see it on the page', async ({ page }) => {
  await page.goto('/c/shenghuo');
  await expect(page.getByText('尚待编辑部确认')).toBeVisible();

  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '确认：生活', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已确认，读者现在就能看到。');
  await expect(page.getByRole('button', { name: '确认：生活', exact: true })).toHaveCount(0);

  await page.goto('/c/shenghuo');
  await expect(page.getByRole('heading', { level: 1, name: '生活' })).toBeVisible();
  await expect(page.getByText('尚待编辑部确认')).toHaveCount(0);
});

test('approve a credit, see it on the article', async ({ page }) => {
  await signIn(page);
  const row = page.getByRole('listitem').filter({ hasText: '周若晴' });
  const article = await row.locator('a[href^="/a/"]').getAttribute('href');
  await page.goto(article ?? '');
  await expect(page.getByRole('link', { name: '周若晴' })).toHaveCount(0);

  await page.goto('/desk');
  await row.getByRole('button', { name: /^确认/ }).click();
  await expect(page.getByRole('status')).toHaveText('已确认，读者现在就能看到。');
  await page.goto(article ?? '');
  await expect(page.getByRole('link', { name: '周若晴' }).first()).toBeVisible();
});

test('files that could not be read are listed, or said to be none', async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
  await page.goto('/desk/quarantine');
  await expect(page.getByText('所有文件都已顺利导入。')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('signing out closes the desk', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
});
