import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openDesk } from './support/open-desk.ts';
import { portalContent } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

async function save(file: string, title: string, category: string, body = `<p>${title}的正文。</p>`) {
  const text = `---\ntitle: ${title}\ncategories: ${category}\ndate: 2026-02-03 04:05:06\n---\n${body}\n`;
  await writeFile(join(portalContent(), file), text);
}

/** Goes through the queue by key, down and then up, until the row is the current one. */
async function moveTo(page: Page, name: string): Promise<void> {
  const current = page.locator('[data-entry][aria-current]');
  const rows = await page.locator('[data-entry]').count();
  let presses = 0;
  await expect(async () => {
    if (presses > 0 && (await page.locator(`[data-entry][aria-current][aria-label="${name}"]`).count()) > 0)
      return;
    await page.keyboard.press(presses < rows ? 'j' : 'k');
    presses += 1;
    await expect(current).toHaveAttribute('aria-label', name, { timeout: 50 });
  }).toPass({ timeout: 30_000, intervals: [10] });
}

/** The same by focus: one journey goes all the way by keys. */
async function goTo(page: Page, name: string): Promise<void> {
  const row = page.getByRole('listitem', { name, exact: true });
  await expect(async () => {
    await row.focus();
    await page.keyboard.press('k'); // heard once the page has come to life
    await row.focus();
    await expect(row).toHaveAttribute('aria-current', 'true', { timeout: 100 });
  }).toPass({ timeout: 20_000, intervals: [50] });
}

const bar = (page: Page) => page.getByRole('status');

test('two spellings are merged by keys alone; page, feed and old address agree; u takes it back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await save('e2e-气象甲.md', '台风路径北抬', '气象');
  await save('e2e-气象乙.md', '寒潮预警解除', '氣象');
  await openDesk(page);
  // The page hears of the import by itself.
  const row = page.getByRole('listitem', { name: '栏目：氣象' });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await expect(row).toContainText('繁简不同');
  const old = await row.getByRole('link', { name: '氣象', exact: true }).getAttribute('href');
  const kept = await page
    .getByRole('listitem', { name: '栏目：气象' })
    .getByRole('link', { name: '气象', exact: true })
    .getAttribute('href');
  await expectNoAxeViolations(page);

  await moveTo(page, '栏目：氣象');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog', { name: '把“氣象”并入…' });
  await expect(dialog).toContainText('1 篇文章会换地方或换栏目名');
  await expect(dialog.getByRole('button', { name: '就这样做' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('已合并，1 篇文章换了栏目');

  await expect(async () => {
    const section = await page.request.get(kept ?? '');
    expect(await section.text()).toContain('寒潮预警解除');
    expect(await (await page.request.get(`${kept}/feed.xml`)).text()).toContain('寒潮预警解除');
    for (const file of ['', '/feed.xml']) {
      const moved = await page.request.get(`${old}${file}`, { maxRedirects: 0 });
      expect(moved.status()).toBe(301);
      const { location = '' } = moved.headers();
      expect(new URL(location, page.url()).pathname).toBe(`${kept}${file}`);
    }
  }).toPass({ timeout: 2_000 });
  await expect(async () => {
    const found = await page.request.get(`/api/search?q=寒潮预警解除&category=${kept?.slice('/c/'.length)}`);
    expect((await found.json()).total).toBe(1);
  }).toPass({ timeout: 20_000 });

  // A new file with the old spelling lands where the editor put it.
  await save('e2e-气象丙.md', '暴雨蓝色预警', '氣象');
  await expect(async () => {
    expect(await (await page.request.get(kept ?? '')).text()).toContain('暴雨蓝色预警');
  }).toPass({ timeout: 20_000 });

  await page.keyboard.press('u');
  await expect(bar(page)).toHaveText('已撤销，一切如前。');
  expect(await (await page.request.get(kept ?? '')).text()).not.toContain('寒潮预警解除');
  const again = await (await page.request.get(old ?? '', { maxRedirects: 0 })).text();
  expect(again).toContain('寒潮预警解除');
  expect(again).toContain('暴雨蓝色预警');
});

test('u takes back the newest even while it is being saved; what is hidden waits no more', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await save('e2e-园艺.md', '菊展开幕', '园艺');
  await save('e2e-盆景.md', '盆景展闭幕', '盆景');
  await openDesk(page);
  const [first, second] = ['栏目：园艺', '栏目：盆景'];
  await expect(page.getByRole('listitem', { name: second })).toBeVisible({ timeout: 20_000 });
  await goTo(page, first);
  await page.keyboard.press('a');
  await expect(bar(page)).toHaveText('已确认，读者现在就能看到。');
  await goTo(page, second);
  await page.keyboard.press('a');
  await page.keyboard.press('u');
  await expect(bar(page)).toHaveText('已撤销，一切如前。');
  await page.reload();
  await expect(page.getByRole('listitem', { name: second })).toBeVisible();
  await expect(page.getByRole('listitem', { name: first })).toHaveCount(0);

  await goTo(page, second);
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('已隐藏');
  await page.reload();
  await expect(page.getByRole('listitem', { name: first })).toHaveCount(0);
  await expect(page.getByRole('listitem', { name: second })).toHaveCount(0);
});

test('credits and dates are decided by keys, ? tells which', async ({ page }) => {
  test.setTimeout(90_000);
  await save(
    'e2e-署名.md',
    '码头试运行',
    '财经',
    '<p>本报记者 秦晚舟 发自港区</p><p>码头今日试运行。</p><p>一切正常。</p>',
  );
  await writeFile(join(portalContent(), 'e2e-无日期.md'), '---\ntitle: 没有日期的渡口\n---\n渡口。\n');
  await openDesk(page);
  await expect(page.getByRole('listitem', { name: '记者：秦晚舟' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('listitem', { name: '日期不详：没有日期的渡口' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(async () => {
    await page.keyboard.press('?'); // heard once the page has come to life
    await expect(page.getByRole('dialog', { name: '按键一览' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await goTo(page, '记者：秦晚舟');
  await page.keyboard.press('x');
  await expect(bar(page)).toHaveText('已否定，以后的导入不会再提。');
  await page.keyboard.press('u');
  await expect(bar(page)).toHaveText('已撤销，一切如前。');
  await goTo(page, '日期不详：没有日期的渡口');
  await page.keyboard.press('a');
  await expect(bar(page)).toHaveText('已记下日期，读者现在就能看到。');
});

test('alike names are merged, or kept apart for good, by keys', async ({ page }) => {
  test.setTimeout(90_000);
  const credit = (name: string) => `<p>码头今日试运行。</p><p>一切正常。</p><p>责任编辑：${name}</p>`;
  await save('e2e-同名甲.md', '纸伞节开幕', '财经', credit('柳如眉'));
  await save('e2e-同名乙.md', '纸伞节落幕', '财经', credit('柳如·眉'));
  await openDesk(page);
  const row = page.getByRole('listitem', { name: /^可能是同一个人：柳如/ });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await expect(row).toContainText('标点、间隔号或空格不同');
  const name = (await row.getAttribute('aria-label')) ?? '';
  await goTo(page, name);
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 篇文章的署名会变');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('已合并，1 篇文章的署名变了');
  await page.keyboard.press('u');
  await expect(bar(page)).toHaveText('已撤销，一切如前。');

  await goTo(page, name);
  await page.keyboard.press('x');
  await expect(bar(page)).toHaveText('记下了，是两个人，以后不再提。');
  await page.reload();
  await expect(page.getByRole('listitem', { name })).toHaveCount(0);
  await page.goto('/desk/log');
  await page
    .getByRole('button', { name: /^撤销：标为两个人/ })
    .first()
    .click();
  await page.goto('/desk');
  await expect(page.getByRole('listitem', { name })).toBeVisible();
});

test.describe('two editors at once', () => {
  test.use({ tolerated: { 'this page is kept from hearing of changes': /desk\/changes/ } });

  test('what another editor decided meanwhile is told, and nothing is lost', async ({ page, browser }) => {
    test.setTimeout(90_000);
    await save('e2e-两人.md', '湿地公园开放', '园林');
    await openDesk(page);
    const row = page.getByRole('listitem', { name: '栏目：园林' });
    await expect(row).toBeVisible({ timeout: 20_000 });
    await page.route('**/api/desk/changes', (route) => route.abort()); // this page hears nothing
    await page.reload();
    const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
    await openDesk(other);
    await goTo(other, '栏目：园林');
    await other.keyboard.press('e');
    await other.getByLabel('新名称').fill('园林绿化');
    await other.keyboard.press('Enter');
    await expect(bar(other)).toContainText('已改名');

    await goTo(page, '栏目：园林');
    await page.keyboard.press('x');
    await expect(row.getByRole('alert')).toContainText('在你打开之后改过');
    await other.context().close();
  });
});
