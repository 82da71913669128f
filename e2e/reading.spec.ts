import type { Page } from '@playwright/test';
import { create } from 'qrcode';
import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const DARK_PAPER = 'rgb(22, 20, 18)';
const LIGHT_PAPER = 'rgb(251, 249, 244)';

const saved = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('baolan:saved') ?? '[]'));
const headlines = (page: Page) => page.locator('main a[data-headline]:visible');

/** Opens the first article of the front page. Returns its headline. */
async function openArticle(page: Page): Promise<string> {
  await page.goto('/');
  const href = await headlines(page).first().getAttribute('href');
  await page.goto(href ?? '');
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

const save = (page: Page) => page.locator('[data-story] [data-save]').first().click();

test('the scheme that was chosen stands from the first frame on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectNoAxeViolations(page);

  // Asked in every frame from the first that has a body: never once the other paper.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { papers: seen });
    const look = () => {
      if (document.body) seen.add(getComputedStyle(document.body).backgroundColor);
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const path of ['/', '/search', '/saved']) {
    await page.goto(path);
    const papers = await page.evaluate(() => [...(window as unknown as { papers: Set<string> }).papers]);
    expect(papers, path).toEqual([DARK_PAPER]);
    const bars = page.locator('meta[name="theme-color"]').first();
    await expect(bars).toHaveAttribute('content', '#161412');
  }

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: '浅色' }).check();
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT_PAPER);
  await page.getByRole('radio', { name: '跟随系统' }).check();
  await expect(page.locator('body')).toHaveCSS('background-color', DARK_PAPER);
  await expectNoAxeViolations(page);
});

test('type is set to the reader’s measure and stays so', async ({ page }) => {
  await openArticle(page);
  const body = page.locator('.prose-article');
  const size = () => body.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.getByRole('button', { name: '阅读设置' }).first().click();
  await page.getByRole('radio', { name: '特大' }).check();
  await page.getByRole('radio', { name: '段间空行' }).check();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await page.reload();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await expect(body.locator('p').first()).toHaveCSS('text-indent', '0px');
  await page.getByRole('button', { name: '阅读设置' }).first().click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  expect(await size()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '阅读设置' }).first()).toBeFocused();
});

test.describe('sharing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('link and headline are copied; the code says the address', async ({ page }) => {
    const title = await openArticle(page);
    await page.getByRole('button', { name: '复制链接' }).click();
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await pasted()).toBe(page.url());
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    await expect(page.locator('#reading-says')).toHaveText('已复制');

    await page.getByRole('button', { name: '分享' }).first().click();
    const menu = page.getByRole('dialog', { name: '分享这篇文章' });
    await menu.getByRole('button', { name: '复制标题和链接' }).click();
    expect(await pasted()).toBe(`${title}\n${page.url()}`);
    await expect(menu.getByRole('link', { name: '微博' })).toHaveAttribute('href', /^https:.*title=/);

    const path = menu.locator('[data-qr] path');
    await expect(path).toHaveAttribute('d', /M/);
    const { modules } = create(page.url(), { errorCorrectionLevel: 'M' });
    const dark = await path.evaluate((element, size) => {
      const places: number[] = [];
      const shape = element as SVGGeometryElement;
      for (let place = 0; place < size * size; place++) {
        const [x, y] = [(place % size) + 4.5, Math.floor(place / size) + 4.5];
        if (shape.isPointInFill(new DOMPoint(x, y))) places.push(place);
      }
      return places;
    }, modules.size);
    expect(dark).toEqual([...modules.data.keys()].filter((place) => modules.data[place]));
    await expectNoAxeViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page);
  });
});

test('headlines by j and k, saved by s; the keys are shown, and turned off', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(headlines(page).nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(headlines(page).first()).toBeFocused();
  const title = (await headlines(page).first().textContent()) ?? '';
  await page.keyboard.press('s');
  await expect
    .poll(async () => (await saved(page)).map((story: { title: string }) => story.title))
    .toEqual([title]);
  await expect(page.getByRole('button', { name: `稍后读：${title}` }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('s');
  expect(await saved(page)).toHaveLength(1);
  await expectNoAxeViolations(page);
  await dialog.getByRole('checkbox', { name: '启用单键快捷键' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
  expect(await saved(page)).toHaveLength(1);

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+j');
  await expect(headlines(page).first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('what is saved is listed, taken off and put back', async ({ page }) => {
  const title = await openArticle(page);
  await save(page);
  await expect(page.locator('#reading-says')).toHaveText(/没有网络也能读/);
  await page.goto('/saved');
  const row = page.getByRole('link', { name: title });
  await expect(row).toBeVisible();
  await expect(page.getByText('可离线阅读')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: `移除：${title}` }).click();
  await expect(row).toBeHidden();
  expect(await saved(page)).toHaveLength(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: '全部清空' }).click();
  await expect(page.getByText('已清空 1 篇')).toBeVisible();
  await page.getByLabel('导入').setInputFiles(file);
  await expect(page.getByText('已导入 1 篇')).toBeVisible();
  await expect(row).toBeVisible();
});

test('what was read is remembered, and dimmed in lists where one wants it', async ({ page }) => {
  await page.clock.install();
  const title = await openArticle(page);
  await page.clock.runFor(6000);
  await page.goto('/saved#read');
  await expect(page.getByRole('tab', { name: '读过', selected: true })).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('link', { name: title })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('checkbox', { name: '在列表里淡化读过的标题' }).check();
  await page.goto('/');
  await expect(headlines(page).first()).toHaveAttribute('data-read', '');
});

test.describe('without a network', () => {
  test.use({
    tolerated: { 'there is no network, on purpose': /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ },
  });

  test('a saved article opens, every other page leads to what is saved', async ({ page, context }) => {
    const title = await openArticle(page);
    const address = page.url();
    await save(page);
    await expect(page.locator('#reading-says')).toHaveText(/没有网络也能读/);
    await page.goto('/');
    await context.setOffline(true);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('body')).toHaveCSS('background-color', LIGHT_PAPER);
    await page.getByRole('button', { name: '阅读设置' }).first().click();
    await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible();

    await page.goto('/sources/no-such-place');
    await expect(page.getByText('现在没有网络')).toBeVisible();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expectNoAxeViolations(page);

    await page.goto('/saved');
    await page.getByRole('button', { name: `移除：${title}` }).click();
    const names = () => page.evaluate(() => caches.keys());
    await expect.poll(names).toEqual([]);
    await context.setOffline(false);
    await page.goto(address);
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registrations).toBe(0);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('only what works is there', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: '阅读设置' })).toBeHidden();
    await page.goto((await page.locator('main .story-title a').first().getAttribute('href')) ?? '');
    await page.getByRole('button', { name: '分享' }).first().click();
    const menu = page.getByRole('dialog', { name: '分享这篇文章' });
    await expect(menu.getByRole('link', { name: '微博' })).toBeVisible();
    await expect(menu.getByRole('button', { name: '复制链接' })).toBeHidden();
    await page.goto('/saved');
    await expect(page.locator('main noscript p')).toBeVisible();
  });
});
