import { dirname } from 'node:path';
import type { Page, Request } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { portalContent } from './support/portal-address.ts';
import { processesThatKnow } from './support/processes-that-know.ts';
import { box, compose, field, openBox, options } from './support/search-box.ts';
import { expect, test } from './support/test.ts';

/** The searches that the page asks for, as their words. */
function watchQueries(page: Page): string[] {
  const queries: string[] = [];
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/search') queries.push(url.searchParams.get('q') ?? '');
  });
  return queries;
}

test.describe('the box opens', () => {
  for (const keys of ['/', 'Control+k', 'Meta+k']) {
    test(`with ${keys}, and Esc leads back`, async ({ page }) => {
      await page.goto('/');
      const link = page.locator('main a[href^="/a/"]').first();
      await link.focus();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(box(page)).toBeHidden();
      await expect(link).toBeFocused();
    });
  }

  test('from the header, and the page beneath stays where it is', async ({ page }) => {
    await openBox(page);
    await page.mouse.wheel(0, 600);
    await page.keyboard.type('港');
    await expect(options(page).first()).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('but not where a slash is being typed', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox').fill('1');
    await page.keyboard.type('/2');
    await expect(page.getByRole('searchbox')).toHaveValue('1/2');
    await expect(box(page)).toBeHidden();
  });
});

test('results from the first character; arrows, Home, End and Enter', async ({ page }) => {
  await openBox(page);
  await page.keyboard.type('马拉松');
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(box(page).getByRole('status')).toHaveText(/^共 \d+ 条结果$/);
  const chosen = () => box(page).locator('[aria-selected="true"]');
  await expect(chosen()).toHaveCount(0);

  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const id = await options(page).first().getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('End');
  await expect(chosen()).toHaveText(/^查看全部/);
  await page.keyboard.press('ArrowDown');
  await expect(chosen()).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(field(page)).toBeFocused();

  const href = (await options(page).first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));

  await expect(async () => {
    if (await box(page).isHidden()) await page.keyboard.press('/'); // the page may not listen yet
    await expect(options(page).first()).toHaveText(/马拉松/, { timeout: 1000 });
  }).toPass();
  await expect(box(page).getByRole('group', { name: '最近搜索' })).toBeVisible();
});

test('Enter with nothing chosen shows all results; Ctrl-Enter opens another tab', async ({
  page,
  context,
}) => {
  await openBox(page);
  await page.keyboard.type('马拉松');
  await expect(options(page).first().locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await (await opened).waitForURL(/\/a\//);
  await expect(box(page)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: '马拉松' })}`);
  await expect(page.locator('main mark').first()).toHaveText('马拉松');
});

test('Tab leads to the stretch of time, and that narrows the results', async ({ page }) => {
  await openBox(page);
  await page.keyboard.type('马拉松');
  await expect(options(page).first().locator('mark').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(box(page).getByRole('radio', { name: '不限时间' })).toBeFocused();
  const narrowed = page.waitForRequest(/\/api\/search\?.*from=\d{4}-\d\d-\d\d/);
  await page.keyboard.press('ArrowRight');
  await narrowed;
  await expect(box(page).getByRole('radio', { name: '近一周' })).toBeChecked();
});

test('on a section’s page the box can be kept to the section', async ({ page }) => {
  await openBox(page, '/c/caijing');
  await page.keyboard.type('港');
  const narrowed = page.waitForRequest(/\/api\/search\?.*category=caijing/);
  await box(page).getByRole('checkbox', { name: '只搜“财经”' }).check();
  await narrowed;
});

test('nothing is asked and no Enter is taken while an input method composes', async ({ page, context }) => {
  await openBox(page);
  await expect(options(page).first()).toBeVisible();
  const queries = watchQueries(page);
  const session = await context.newCDPSession(page);
  for (const text of ['m', 'ma', "ma'la", "ma'la'song"]) await compose(session, text);
  await expect(field(page)).toHaveValue("ma'la'song");
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(box(page).locator('[aria-selected="true"]')).toHaveCount(0);
  expect(queries).toEqual([]);

  await session.send('Input.insertText', { text: '马拉松' });
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
  expect(queries).toEqual(['马拉松']);
  await expect(page).toHaveURL('/');
  // Safari ends the composition before the Enter that ended it, which then is only a 229.
  const key = { key: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await page.keyboard.press('ArrowDown');
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await expect(page).toHaveURL('/');
  await expect(box(page)).toBeVisible();
});

test('an answer that comes late never replaces a newer one', async ({ page }) => {
  await page.route('**/api/search*', async (route) => {
    const slow = new URL(route.request().url()).searchParams.get('q') === '港';
    if (slow) await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue().catch(() => undefined); // given up by the page
  });
  await openBox(page);
  await page.keyboard.type('港');
  await expect(box(page).getByText('仍在查找…')).toBeVisible();
  await field(page).fill('马拉松');
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
  await page.waitForTimeout(1300);
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
});

test.describe('when it does not go well', () => {
  test.use({ tolerated: { 'the answer fails on purpose': /console\.error: Failed to load resource/ } });

  for (const [name, status, said] of [
    ['asked too often', 429, '搜索得太快了'],
    ['the server is away', 503, '搜索暂时不可用'],
    ['offline', null, '连不上网站'],
  ] as const) {
    test(`${name}: said in plain words, and again on demand`, async ({ page }) => {
      await openBox(page);
      await page.route('**/api/search*', (route) =>
        status === null ? route.abort() : route.fulfill({ status, json: {} }),
      );
      await page.keyboard.type('马拉松');
      await expect(box(page).getByRole('alert')).toContainText(said);
      await expectNoAxeViolations(page);
      await page.unroute('**/api/search*');
      await box(page).getByRole('button', { name: '重试' }).click();
      await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
      await expect(box(page).getByRole('alert')).toHaveCount(0);
    });
  }
});

test('nothing found: what was tried, and the newest articles', async ({ page }) => {
  await openBox(page);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.type('囧囧囧囧囧囧');
  await expect(box(page).getByText('没有找到与“囧囧囧囧囧囧”有关的文章')).toBeVisible();
  await expect(box(page).getByRole('group', { name: '最新文章' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已经试过')).toBeVisible();
  await expect(page.getByRole('heading', { name: '最新' })).toBeVisible();
});

test('names stand above the articles, the nearest spelling above all', async ({ page }) => {
  await page.route('**/api/search*q=*', async (route) => {
    const answer = await (await route.fetch()).json();
    const matches = [
      { kind: 'section', name: '财经', url: '/c/caijing', count: 12 },
      { kind: 'person', name: '何书棠', url: '/people/he-shu-tang', count: 1 },
    ];
    const nothing = answer.query === '马拉忪' ? { total: 0, hits: [], suggestion: '马拉松' } : { matches };
    await route.fulfill({ json: { ...answer, ...nothing } });
  });
  await openBox(page);
  await page.keyboard.type('马拉');
  await expect(options(page).first()).toHaveText('栏目财经12 篇');
  await expect(options(page).first()).toHaveAttribute('href', '/c/caijing');
  await expectNoAxeViolations(page);
  await field(page).fill('马拉忪');
  await expect(options(page).first()).toHaveText('您是不是要找“马拉松”');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('马拉松');
  await expect(
    box(page)
      .getByRole('option')
      .filter({ has: page.locator('mark') })
      .first(),
  ).toBeVisible();
});

test('searches are remembered here, taken back one by one or all', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('baolan:searches', JSON.stringify(['利率', '马拉松', '港口']));
  });
  await openBox(page);
  const recent = box(page).getByRole('group', { name: '最近搜索' }).getByRole('option');
  await expect(recent).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(recent).toHaveText([/马拉松/, /港口/]);
  await recent.last().locator('[title="删除"]').click();
  await expect(recent).toHaveText([/马拉松/]);
  await recent.first().click();
  await expect(field(page)).toHaveValue('马拉松');
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
  await field(page).fill('');
  await box(page).getByRole('button', { name: '清除搜索记录' }).click();
  await expect(recent).toHaveCount(0);
});

test('the engine is killed while one types: simpler results, said so, and then it is back', async ({
  page,
}) => {
  await openBox(page);
  await page.keyboard.type('马拉');
  await expect(options(page).first().locator('mark').first()).toBeVisible();
  for (const { pid } of await engineProcesses()) process.kill(pid, 'SIGKILL');
  await page.keyboard.type('松');
  await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
  await expect(box(page).getByText('目前的结果较为简单')).toBeVisible();
  await expectNoAxeViolations(page);
  await expect(async () => {
    await page.keyboard.press('Backspace');
    await page.keyboard.type('松');
    await expect(options(page).first().locator('mark').first()).toHaveText('马拉松');
    await expect(box(page).getByText('目前的结果较为简单')).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 40_000, intervals: [1000] });
});

async function engineProcesses() {
  const known = await processesThatKnow(dirname(portalContent()));
  return known.filter(({ command }) => /^\S*meilisearch/.test(command));
}

for (const [width, colorScheme] of [
  [360, 'light'],
  [360, 'dark'],
  [768, 'light'],
  [1440, 'dark'],
] as const) {
  test(`the box at ${width} px, ${colorScheme}, is clean and inside the screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await openBox(page);
    await page.keyboard.type('马拉松');
    await expect(options(page).first().locator('mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expectNoAxeViolations(page);
    const sheet = await box(page).boundingBox();
    expect(sheet?.x).toBeGreaterThanOrEqual(0);
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual(800);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}
