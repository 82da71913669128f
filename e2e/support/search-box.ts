import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';

/** The search box, its field and the lines of its list. */
export const box = (page: Page): Locator => page.getByRole('dialog', { name: '搜索' });
export const field = (page: Page): Locator => box(page).getByRole('combobox');
export const options = (page: Page): Locator => box(page).getByRole('option');

/** Opens a page and on it the box, from the header. */
export async function openBox(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: '搜索文章、人物、来源' }).click();
  await expect(field(page)).toBeFocused();
}

/** What an input method shows while it composes; `Input.insertText` ends it. */
export async function compose(session: CDPSession, text: string): Promise<void> {
  const at = { selectionStart: text.length, selectionEnd: text.length };
  await session.send('Input.imeSetComposition', { text, ...at });
}
