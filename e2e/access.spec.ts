import { type BrowserContext, expect as plainExpect } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** One address of each kind of page that readers see. */
async function listPages(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  await page.goto('/');
  const article = await page.locator('main a[href*="/a/"]').first().getAttribute('href');
  const source = await page.locator('main a[href*="/sources/"]').first().getAttribute('href');
  await page.goto(article ?? '');
  const person = await page
    .locator('main a[href*="/people/"]')
    .first()
    .getAttribute('href', { timeout: 1000 })
    .catch(() => null);
  await page.close();
  const found = [article, source, person].filter((href) => href !== null);
  plainExpect(found.length).toBeGreaterThanOrEqual(2);
  return ['/', '/c/caijing', ...found, '/archive', '/archive/2026/11', '/search?q=港', '/search', '/nowhere'];
}

test.use({ tolerated: { 'the page is missing on purpose': /status of 404/ } });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any kind of page, ${colorScheme}`, async ({ page, context }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    for (const path of await listPages(context)) {
      await page.goto(path);
      await expectNoAxeViolations(page);
    }
  });
}

test('no page runs over at 320 px, at twice the text size, or with wider spacing', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of await listPages(context)) {
    await page.goto(path);
    expect(await overflow(page), `${path} at 320 px`).toBeLessThanOrEqual(0);
    // WCAG 1.4.12: what a reader may set.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    });
    expect(await overflow(page), `${path} with wider spacing`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 640, height: 700 });
  for (const path of await listPages(context)) {
    await page.goto(path);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await overflow(page), `${path} at twice the text size`).toBeLessThanOrEqual(0);
  }
});

const overflow = (page: import('@playwright/test').Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('everything that can be reached with the keyboard shows its focus', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const { outline, inView } = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return { outline: '', inView: false };
      const { top, bottom } = element.getBoundingClientRect();
      return {
        outline: getComputedStyle(element).outlineStyle,
        inView: bottom > 0 && top < window.innerHeight,
      };
    });
    expect(outline).not.toBe('none');
    expect(inView).toBe(true);
  }
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
