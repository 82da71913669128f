import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openDesk } from './support/open-desk.ts';
import { portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

const SOON = { timeout: 2_000 };

/** A saved file; it is waited for until the search has it. Gives the article's id. */
async function save(page: Page, file: string, title: string, editor: string): Promise<string> {
  const text = `---\ntitle: ${title}\ncategories:\n - 社会\ndate: 2026-02-03 04:05:06\n---\n<p>${title}的正文。</p><p>详情另报。</p><p class="article-editor">责任编辑：${editor} </p>\n`;
  await writeFile(join(portalContent(), file), text);
  let id = '';
  await expect(async () => {
    const answer = await page.request.get(`/api/search?q=${encodeURIComponent(title)}`);
    const [hit] = (await answer.json()).hits;
    expect(hit?.title).toBe(title);
    id = hit.id;
  }).toPass({ timeout: 60_000 });
  return id;
}

const feedOf = async (page: Page, address: string) => (await page.request.get(`${address}/feed.xml`)).text();

test('merge two names: said before, agreed everywhere, known to the next file, taken back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const first = await save(page, 'e2e-人甲.md', '老街茶馆重开', '苏映雪');
  const second = await save(page, 'e2e-人乙.md', '旧书市集开张', '蘇映雪');
  await page.goto(`/a/${first}`);
  const kept = (await page.getByRole('link', { name: '苏映雪' }).first().getAttribute('href')) ?? '';
  await page.goto(`/a/${second}`);
  const gone = (await page.getByRole('link', { name: '蘇映雪' }).first().getAttribute('href')) ?? '';
  expect(gone).not.toBe(kept);

  await openDesk(page);
  await page.goto('/desk/people?state=alike');
  await expect(page.getByRole('listitem').filter({ hasText: '苏映雪' })).toContainText('简体和繁体不同');
  await expectNoAxeViolations(page);
  await page.goto('/desk/people');
  await expectNoAxeViolations(page);
  await page.getByLabel('名字里有').fill('蘇映');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('link', { name: '蘇映雪' }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel('并入谁').pressSequentially('苏映');
  await page.getByRole('option', { name: '苏映雪' }).click();
  await page.getByRole('button', { name: '看看会发生什么' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('合并“蘇映雪” → “苏映雪”');
  await expect(page.getByText('1 篇文章的署名会变')).toBeVisible();
  await expect(page.getByText('1 个地址和它们的订阅源会跳转')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '就这样做' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已完成，读者现在就能看到。' })).toBeVisible();

  await expect(async () => expect(await feedOf(page, kept)).toContain('旧书市集开张')).toPass(SOON);
  await page.goto(gone);
  await expect(page).toHaveURL(kept);
  await expect(page.getByRole('heading', { level: 1, name: '苏映雪' })).toBeVisible();
  await expect(page.getByRole('link', { name: '旧书市集开张' })).toBeVisible();
  const moved = await page.request.get(`${gone}/feed.xml`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([
    301,
    expect.stringContaining(`${kept}/feed.xml`),
  ]);

  await save(page, 'e2e-人丙.md', '夜间图书馆试行', '蘇映雪');
  await page.goto(kept);
  await expect(page.getByRole('link', { name: '夜间图书馆试行' })).toBeVisible();

  await page.goto('/desk/people?q=苏映雪');
  await page.getByRole('link', { name: '苏映雪', exact: true }).click();
  await page.getByRole('button', { name: /^撤销：合并/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '已撤销，一切如前。' })).toBeVisible();
  await page.goto(gone);
  await expect(page.getByRole('heading', { level: 1, name: '蘇映雪' })).toBeVisible();
  await expect(page.getByRole('link', { name: '夜间图书馆试行' })).toBeVisible();
  await expect(page.getByRole('link', { name: '老街茶馆重开' })).toHaveCount(0);
});

test('credits of an article: added, put in order, corrected, and readers see whence', async ({ page }) => {
  test.setTimeout(120_000);
  const id = await save(page, 'e2e-人丁.md', '渡口夜航恢复', '祝青禾');
  await openDesk(page);
  await page.goto(`/desk/articles/${id}`);
  const added = page.getByRole('form', { name: '添加署名' });
  await added.getByLabel('姓名').fill('江晚舟');
  await added.getByLabel('职责').selectOption('摄影');
  await added.getByRole('button', { name: '添加署名' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已添加，读者现在就能看到。' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '上移：摄影 江晚舟' }).click();
  await expect(page.getByRole('status').filter({ hasText: '顺序已改。' })).toBeVisible();
  await page.getByText('改正', { exact: true }).nth(1).click();
  await page.getByLabel('姓名').nth(1).fill('祝清禾');
  await page.getByRole('button', { name: '保存：责任编辑 祝青禾' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已改正，读者现在就能看到。' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`/a/${id}`);
  await expect(page.getByRole('link', { name: '祝清禾' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '祝青禾' })).toHaveCount(0);
  await expect(page.getByText(/编辑部于 .+ 更正/).first()).toBeVisible();
  await expectNoAxeViolations(page);
});
