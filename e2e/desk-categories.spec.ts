import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openDesk } from './support/open-desk.ts';
import { portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

/** A saved file; it is waited for until its section shows it. */
async function save(page: Page, file: string, title: string, category: string): Promise<void> {
  const text = `---\ntitle: ${title}\ncategories:\n - ${category}\ndate: 2026-02-03 04:05:06\n---\n<p>${title}的正文。</p>\n`;
  await writeFile(join(portalContent(), file), text);
  await page.goto('/');
  await expect(async () => {
    const answer = await page.request.get(`/api/search?q=${encodeURIComponent(title)}`);
    expect((await answer.json()).total).toBe(1);
  }).toPass({ timeout: 60_000 });
}

test('merge two spellings: said before, at its old address too, known to the next file, taken back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await save(page, 'e2e-甲.md', '灯塔修缮完工', '海事');
  await save(page, 'e2e-乙.md', '渔船安全检查', '海 事');
  await openDesk(page);
  await page.goto('/desk/categories');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: '海 事', exact: true }).click();
  const address = await page.getByRole('link', { name: '看网站上的栏目' }).getAttribute('href');
  await expectNoAxeViolations(page);
  await page.getByLabel('并入').fill('海市');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '没有叫这个名字的栏目' })).toBeVisible();
  await page.getByLabel('并入').pressSequentially('海事');
  await page.getByRole('option', { name: '海事', exact: true }).click();
  await page.getByRole('button', { name: '看看会发生什么' }).first().click();
  await expect(page.getByText('1 篇文章会换地方或换栏目名')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '就这样做' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已完成，读者现在就能看到。' })).toBeVisible();

  await page.goto(address ?? '');
  await expect(page.getByRole('heading', { level: 1, name: '海事' })).toBeVisible();
  await expect(page.getByRole('link', { name: '渔船安全检查' })).toBeVisible();
  await save(page, 'e2e-丙.md', '航道疏浚开工', '海 事');
  await page.goto(address ?? '');
  await expect(page.getByRole('link', { name: '航道疏浚开工' })).toBeVisible();

  await page.goto('/desk/categories');
  await page.getByRole('button', { name: '撤销：合并' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '已撤销，一切如前。' })).toBeVisible();
  await page.goto(address ?? '');
  await expect(page.getByRole('heading', { level: 1, name: '海 事' })).toBeVisible();
  await expect(page.getByRole('link', { name: '灯塔修缮完工' })).toHaveCount(0);
});
