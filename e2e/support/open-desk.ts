import { expect, type Page } from '@playwright/test';
import { type Cookies, signInAdmin } from './ask-portal.ts';
import { portalAddress } from './portal-address.ts';

/** One sign-in for all journeys that are not about signing in; a journey may have ended it. */
let session: Cookies | null = null;

async function takeSession(page: Page): Promise<void> {
  session ??= await signInAdmin();
  const cookies = session.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: portalAddress() };
  });
  await page.context().addCookies(cookies);
}

/** The queue as the first editor sees it. */
export async function openDesk(page: Page): Promise<void> {
  await takeSession(page);
  await page.goto('/desk');
  if (new URL(page.url()).pathname === '/desk/sign-in') {
    session = null;
    await takeSession(page);
    await page.goto('/desk');
  }
  await expect(page.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
}
