import type { Browser, Locator, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectNoAxeViolations } from './support/axe.ts';
import { ADMIN } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

// next-auth answers 401 where it wants a code, or lets nobody in.
test.use({ tolerated: { 'next-auth answers 401': /status of 401/ } });

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/desk/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function signIn(page: Page, email: string = ADMIN.email, password: string = ADMIN.password) {
  await fillIn(page, email, password);
  await expect(page.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** What the last step came to, at the top of the page; forms have answers of their own. */
function noticeOf(page: Page): Locator {
  return page.getByRole('status').first();
}

/** Another browser, of somebody else. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  return context.newPage();
}

/** Invites somebody as the admin and gives the link. */
async function invite(admin: Page, email: string, name: string, role: string): Promise<string> {
  await admin.goto('/desk/users');
  await admin.getByLabel('邮箱').fill(email);
  await admin.getByLabel('名字').fill(name);
  await admin.getByRole('region', { name: '邀请新用户' }).getByLabel('角色').selectOption(role);
  await admin.getByRole('button', { name: '邀请', exact: true }).click();
  return admin.getByLabel('一次性链接').inputValue();
}

async function choose(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('密码（至少 8 个字符）').fill(password);
  await page.getByLabel('再输一遍').fill(password);
  await page.getByRole('button', { name: '保存密码' }).click();
  await expect(page.getByRole('status')).toHaveText('密码已设好，请登录。');
}

test('invited by a link, one chooses a password and works; the link is worth nothing then', async ({
  page,
  browser,
}) => {
  test.slow(); // it waits for axe on five pages
  await signIn(page);
  const link = await invite(page, 'lin@example.org', '林晚秋', 'editor');
  await expect(page.getByRole('listitem').filter({ hasText: '林晚秋' })).toContainText('已邀请');
  await expectGoodPage(page);

  const guest = await elsewhere(browser);
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1, name: '欢迎，林晚秋' })).toBeVisible();
  await expectGoodPage(guest);
  await guest.getByLabel('密码（至少 8 个字符）').fill('灯塔修缮完工之后');
  await guest.getByLabel('再输一遍').fill('灯塔修缮完工之前');
  await guest.getByRole('button', { name: '保存密码' }).click();
  await expect(guest.getByRole('status')).toHaveText('两次输入的密码不一样。');
  await choose(guest, link, '灯塔修缮完工之后');
  await signIn(guest, 'lin@example.org', '灯塔修缮完工之后');
  await expect(guest.getByRole('link', { name: '用户' })).toHaveCount(0);
  await guest.goto('/desk/users');
  await expect(noticeOf(guest)).toHaveText('您的账号没有做这件事的权限。');

  await guest.goto(link);
  await expect(guest.getByText('这条链接已经用过')).toBeVisible();
  await expectGoodPage(guest);
  await guest.goto('/desk/sign-in/link/wrong');
  await expect(guest.getByText('没有找到这条链接')).toBeVisible();

  await page.goto('/desk/users');
  const row = page.getByRole('listitem').filter({ hasText: '林晚秋' });
  await row.getByText('管理：').click();
  await row.getByRole('button', { name: '移除：林晚秋' }).click();
  await expect(noticeOf(page)).toHaveText('已移除，此人的登录全部结束。');
  await guest.goto('/desk');
  await expect(guest).toHaveURL(/\/desk\/sign-in$/);
  await guest.context().close();
});

test('the last admin is kept', async ({ page }) => {
  await signIn(page);
  await page.goto('/desk/users');
  const row = page.getByRole('listitem').filter({ hasText: ADMIN.email });
  await row.getByText('管理：').click();
  await row.getByRole('combobox', { name: '角色' }).selectOption('viewer');
  await row.getByRole('button', { name: /^改角色/ }).click();
  await expect(noticeOf(page)).toContainText('这是最后一位能登录的管理员');
});

test('a viewer looks and has no buttons', async ({ page, browser }) => {
  await signIn(page);
  const link = await invite(page, 'reader@example.org', '只看的人', 'viewer');
  const viewer = await elsewhere(browser);
  await choose(viewer, link, '江上的夜航船与灯');
  await signIn(viewer, 'reader@example.org', '江上的夜航船与灯');
  await expect(viewer.getByText('你的账号只能查看，不能做决定。').first()).toBeVisible();
  await expect(viewer.getByRole('button', { name: /^确认|^不是署名/ })).toHaveCount(0);
  await viewer.context().close();
});

test('the second factor: on by a code, asked for, stood in for once, off again', async ({
  page,
  browser,
}) => {
  test.slow(); // it waits for axe on three pages
  await signIn(page);
  const link = await invite(page, 'zhou@example.org', '周若晴', 'editor');
  const owner = await elsewhere(browser);
  const password = '渡口的钟声在雾里';
  await choose(owner, link, password);
  await signIn(owner, 'zhou@example.org', password);
  await owner.goto('/desk/account');
  await expectGoodPage(owner);
  await owner.locator('form').filter({ hasText: '启用两步验证' }).getByLabel('现在的密码').fill(password);
  await owner.getByRole('button', { name: '启用两步验证' }).click();
  await expect(owner.getByRole('img', { name: '两步验证的二维码' })).toBeVisible();
  await expectGoodPage(owner);
  const shown = (await owner.locator('code').textContent()) ?? '';
  const secret = Secret.fromBase32(shown.replace(/\s/g, ''));
  await owner.getByLabel('应用里显示的 6 位数字').fill('000000');
  await owner.getByRole('button', { name: '确认启用' }).click();
  await expect(owner.getByText('这个验证码不对')).toBeVisible();
  await owner.getByLabel('应用里显示的 6 位数字').fill(TOTP.generate({ secret }));
  await owner.getByRole('button', { name: '确认启用' }).click();
  const shownCodes = owner.getByRole('status').getByRole('listitem');
  await expect(shownCodes).toHaveCount(10);
  const [firstCode = '', secondCode = ''] = await shownCodes.allTextContents();
  await expect(owner.getByText('已启用。登录时要输入')).toBeVisible();
  await expectGoodPage(owner);
  await owner.reload();
  await expect(owner.getByText(firstCode)).toHaveCount(0);

  const again = await elsewhere(browser);
  await fillIn(again, 'zhou@example.org', password);
  await expect(again.getByLabel('验证码')).toBeFocused();
  await expectGoodPage(again);
  await again.getByLabel('验证码').fill('000000');
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again.getByText('验证码不对')).toBeVisible();
  await again.getByLabel('验证码').fill(firstCode);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again.getByRole('heading', { level: 1, name: '待处理' })).toBeVisible();
  await again.goto('/desk/account');
  await again.getByText('恢复码与关闭').click();
  await expect(again.getByText('还剩 9 个恢复码')).toBeVisible();
  const off = again.locator('form').filter({ hasText: '关闭两步验证' });
  await off.getByLabel('验证码或恢复码').fill(secondCode);
  await off.getByRole('button', { name: '关闭两步验证' }).click();
  await expect(noticeOf(again)).toHaveText('两步验证已关闭。');
  await Promise.all([owner.context().close(), again.context().close()]);
});

test('another password, and signing out everywhere, end what is open elsewhere', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const link = await invite(page, 'chen@example.org', '陈渡', 'editor');
  const [here, there] = [await elsewhere(browser), await elsewhere(browser)];
  await choose(here, link, '第一个够长的密码');
  await signIn(here, 'chen@example.org', '第一个够长的密码');
  await signIn(there, 'chen@example.org', '第一个够长的密码');
  await here.goto('/desk/account');
  await expect(here.getByRole('region', { name: '登录在哪些地方' }).getByRole('listitem')).toHaveCount(2);
  await here.getByRole('region', { name: '更换密码' }).getByLabel('现在的密码').fill('第一个够长的密码');
  await here.getByLabel('新密码').fill('第二个够长的密码');
  await here.getByRole('button', { name: '更换密码' }).click();
  await expect(noticeOf(here)).toContainText('密码已更换');
  await there.goto('/desk');
  await expect(there).toHaveURL(/\/desk\/sign-in$/);

  await signIn(there, 'chen@example.org', '第二个够长的密码');
  await here.goto('/desk/account');
  await here.getByRole('button', { name: '在所有设备上退出' }).click();
  await expect(noticeOf(here)).toHaveText('已在所有设备上退出。');
  await there.goto('/desk');
  await expect(there).toHaveURL(/\/desk\/sign-in$/);
  await Promise.all([here.context().close(), there.context().close()]);
});

test('where no mail is set up a forgotten password is a matter for an admin', async ({ page }) => {
  await page.goto('/desk/sign-in');
  await page.getByRole('link', { name: '忘记密码？' }).click();
  await expect(page.getByText('这里没有配置邮件，请联系管理员')).toBeVisible();
  await expectGoodPage(page);
});
