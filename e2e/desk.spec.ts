import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openDesk } from './support/open-desk.ts';
import { ADMIN, portalContent } from './support/portal-address.ts';
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
  await openDesk(page);
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
  await openDesk(page);
  await page.goto('/desk/quarantine');
  await expect(page.getByText('所有文件都已顺利导入。')).toBeVisible();
  await expectNoAxeViolations(page);
});

/** A file was written; what it leads to shows on the desk as soon as the watcher has seen it. */
async function untilShown(page: Page, address: string, row: Locator): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

/** Nothing sticks out of the page on the narrowest phone. */
async function expectNoOverflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a file that cannot be read shows its fault, is put right, and tried again', async ({ page }) => {
  test.slow(); // it waits for the worker to import a file, twice for axe, and for the search engine
  const name = `很长的文件名${'夜航船'.repeat(20)}.md`;
  const write = (title: string) =>
    writeFile(
      join(portalContent(), name),
      `---\ntitle: ${title}\ndate: 2020-05-04 10:30:00\n---\n江上夜航。\n`,
    );
  await write('[没有结束的标题');
  await openDesk(page);
  const row = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  await untilShown(page, '/desk/quarantine', row.first());
  await expect(row.getByText('信息头的写法有误')).toBeVisible();
  await expect(row.getByRole('list', { name: '出错处的原文' })).toContainText('title: [没有结束的标题');
  await expectNoAxeViolations(page);
  await expectNoOverflow(page);

  await row.getByRole('button', { name: /^重试/ }).click();
  await expect(page.getByRole('status')).toContainText(/还是无法导入.*信息头的写法有误/);
  await write('江上的夜航船');
  await row.getByRole('button', { name: /^重试/ }).click();
  await expect(page.getByRole('status')).toContainText('已成为文章');
  await expect(row).toHaveCount(0);
  await page.getByRole('status').getByRole('link', { name: '江上的夜航船' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '江上的夜航船' })).toBeVisible();
});

test('an undated article is looked at, and gets the date an editor gives it', async ({ page }) => {
  test.slow(); // it waits for the worker to import a file, twice for axe, and for the search engine
  const text = '---\ntitle: 渡口的钟声\ndate: 前天下午\n---\n渡口的钟声在雾里传得很远。\n';
  await writeFile(join(portalContent(), '渡口.md'), text);
  await openDesk(page);
  const row = page.getByRole('listitem').filter({ hasText: '渡口的钟声' });
  await untilShown(page, '/desk', row);
  await expect(row).toContainText('文件写的日期读不出来');
  await expect(row).toContainText('前天下午');
  await expectNoAxeViolations(page);
  await expectNoOverflow(page);

  await row.getByRole('link', { name: '渡口的钟声' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '渡口的钟声' })).toBeVisible();
  await expect(page.getByText('date: 前天下午')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoOverflow(page);

  await page.goto('/desk');
  await row.getByLabel('另定日期').fill('2020-05-04T10:30');
  await row.getByRole('button', { name: '保存：渡口的钟声' }).click();
  await expect(page.getByRole('status')).toHaveText('已记下日期，读者现在就能看到。');
  await expect(row).toHaveCount(0);
  await page.goto('/search?q=渡口的钟声');
  await page.locator('main h2 a').first().click();
  await expect(page.locator('article')).toContainText('2020年5月4日 10:30');
});

test('signing out closes the desk', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
});
