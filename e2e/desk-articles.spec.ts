import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openDesk } from './support/open-desk.ts';
import { portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

test.use({ tolerated: { 'what was hidden or withdrawn is asked for': /status of (?:404|410)/ } });

const TITLES = ['灯会今晚开幕', '灯会交通提示'];
/** As soon as a decision is made, for every reader. */
const SOON = { timeout: 2_000, intervals: [100] };

async function save(page: Page): Promise<void> {
  for (const [at, title] of TITLES.entries()) {
    const date = new Date(Date.now() - (at + 1) * 60_000).toISOString();
    const text = `---\ntitle: ${title}\ncategories:\n - 灯会\ndate: ${date}\n---\n<p>${title}，以现场公告为准。</p>\n`;
    await writeFile(join(portalContent(), `e2e-灯会-${at}.md`), text);
  }
  await expect(async () => expect(await read(page, '/feed.json')).toContain(TITLES[1])).toPass({
    timeout: 60_000,
  });
}

async function read(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).text();
}

test('hide in bulk, gone at once, back from the log; withdraw; feature', async ({ page }) => {
  test.setTimeout(150_000);
  await save(page);
  await openDesk(page);
  await page.goto('/desk/articles');
  await expectNoAxeViolations(page);
  await page.getByRole('combobox', { name: '栏目', exact: true }).pressSequentially('dh'); // by its initials
  await page.getByRole('option', { name: '灯会', exact: true }).click();
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page.getByText('2 篇', { exact: true })).toBeVisible();
  const link = page.getByRole('link', { name: TITLES[0] });
  const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  await page.goto(`/a/${id}`);
  const section = (await page.getByRole('link', { name: '灯会' }).first().getAttribute('href')) ?? '';
  await page.goBack();

  await expect(page.getByText('已选 0 篇')).toBeVisible(); // the keys are there
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('已选 1 篇')).toBeVisible();
  await page.getByLabel('选择本页全部').check();
  await expect(page.getByText('已选 2 篇')).toBeVisible();
  await page.getByRole('button', { name: '隐藏', exact: true }).click();
  await expect(page.getByText('共 2 篇文章')).toBeVisible();
  await expect(page.getByText('读者会看到 2 篇有变化')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '就这样做' }).click();
  await expect(page.getByRole('status')).toHaveText('隐藏：已处理 2 篇。');
  await expect(async () => {
    expect((await page.request.get(section)).status()).toBe(404);
    expect(await read(page, '/feed.xml')).not.toContain(TITLES[0]);
    expect(await read(page, `${section}/feed.xml`)).not.toContain(TITLES[0]);
  }).toPass(SOON);

  await page.goto('/desk/log');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: '看改了什么' }).first().click();
  await expect(page.getByText('→').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^撤销：.*灯会/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toHaveText('已撤销，一切如前。');
  await expect(async () => {
    expect(await read(page, section)).toContain(TITLES[0]);
    expect(await read(page, '/feed.xml')).toContain(TITLES[0]);
  }).toPass(SOON);

  await page.goto(`/desk/articles/${id}`);
  await expectNoAxeViolations(page);
  await page.getByLabel('给读者的说明').fill('本文有误，已由编辑部撤下。');
  await page.getByRole('button', { name: '撤稿', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已保存，读者现在就能看到。');
  await expect(async () => {
    const answer = await page.request.get(`/a/${id}`);
    expect(answer.status()).toBe(410);
    const text = await answer.text();
    expect(text).toContain('本文有误，已由编辑部撤下。');
    expect(text).not.toContain('application/ld+json');
    expect(await read(page, section)).not.toContain(TITLES[0]);
  }).toPass(SOON);
  await page.goto(`/a/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: '文章已撤下' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已保存，读者现在就能看到。');
  await expect(async () => expect((await page.request.get(`/a/${id}`)).status()).toBe(200)).toPass(SOON);

  await page.getByLabel('位置').fill('1');
  await page.getByRole('button', { name: '放上头版', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已保存，读者现在就能看到。');
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(TITLES[0] ?? '');
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole('button', { name: '撤下头版', exact: true }).click();
});

test('one person is credited on all results of a filter, and not any more', async ({ page }) => {
  test.setTimeout(90_000);
  await openDesk(page);
  await page.goto('/desk/articles');
  const address = (await page.locator('tr[data-row] a').first().getAttribute('href')) ?? '';
  await page.locator('tr[data-row] input').first().check();
  await page.getByRole('button', { name: '设置署名', exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel('姓名', { exact: true }).fill('白鹭洲');
  await page.getByLabel('职责').selectOption('摄影');
  await page.getByRole('button', { name: '看看会发生什么' }).click();
  await expect(page.getByText('读者会多看到 1 条署名')).toBeVisible();
  await expect(page.getByText('新的名字：白鹭洲')).toBeVisible();
  await page.getByRole('button', { name: '就这样做' }).click();
  await expect(page.getByRole('status')).toHaveText('设置署名：已处理 1 篇。');
  const reader = address.replace('/desk/articles/', '/a/');
  await expect(async () => expect(await read(page, reader)).toContain('白鹭洲')).toPass(SOON);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已撤销，一切如前。');
  await expect(async () => expect(await read(page, reader)).not.toContain('白鹭洲')).toPass(SOON);
});

test('a page that was open is told who changed the article since', async ({ page, context }) => {
  await openDesk(page);
  await page.goto('/desk/articles');
  const address = await page.locator('tr[data-row] a').last().getAttribute('href');
  await page.goto(address ?? '');
  const other = await context.newPage();
  await other.goto(address ?? '');
  await other.getByRole('button', { name: '隐藏', exact: true }).click();
  await expect(other.getByRole('status')).toHaveText('已保存，读者现在就能看到。');
  await page.getByLabel('给读者的说明').fill('撤下。');
  await page.getByRole('button', { name: '撤稿', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('在您打开之后改过');
  await other.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(other.getByRole('status')).toHaveText('已撤销，一切如前。');
});
