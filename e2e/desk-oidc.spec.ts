import { askPage, outcomeOf, signInByProvider } from './support/ask-portal.ts';
import { ADMIN } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

// Sign-in through the identity provider that e2e/support/oidc-issuer.ts is.

const OWNER = { sub: 'one', email: ADMIN.email, email_verified: true };

test('the sign-in page offers the identity provider', async ({ page }) => {
  await page.goto('/desk/sign-in');
  await expect(page.getByRole('button', { name: '通过统一身份认证进入' })).toBeVisible();
});

test('an address that the issuer has verified, of a known account, gets in', async () => {
  const { to, cookies } = await signInByProvider({ ...OWNER, email: ADMIN.email.toUpperCase() });
  expect(to).toBe('/desk');
  expect(await outcomeOf(await askPage('/desk/users', cookies), 'page')).toBe('shown');
});

const STRANGERS: Record<string, Record<string, unknown>> = {
  'an address that was not verified': { ...OWNER, email_verified: false },
  'an address that nothing is said about': { sub: 'one', email: ADMIN.email },
  'an address of nobody here': { ...OWNER, email: 'stranger@example.org' },
  'somebody without an address': { sub: 'one', email_verified: true },
};
for (const [who, claims] of Object.entries(STRANGERS)) {
  test(`${who} does not get in`, async ({ page }) => {
    const { to, cookies } = await signInByProvider(claims);
    expect(to).toContain('error=AccessDenied');
    expect(await outcomeOf(await askPage('/desk', cookies), 'page')).toBe('sign-in');
    await page.goto('/desk/sign-in?error=AccessDenied');
    await expect(page.getByRole('status')).toContainText('请联系管理员');
  });
}

test('claims that another key has signed, or that are for another client, are not believed', async () => {
  const forged = await signInByProvider(OWNER, { forged: true });
  expect(await outcomeOf(await askPage('/desk', forged.cookies), 'page')).toBe('sign-in');
  const astray = await signInByProvider({ ...OWNER, aud: 'another' });
  expect(await outcomeOf(await askPage('/desk', astray.cookies), 'page')).toBe('sign-in');
  const replayed = await signInByProvider({ ...OWNER, nonce: 'another' });
  expect(await outcomeOf(await askPage('/desk', replayed.cookies), 'page')).toBe('sign-in');
});
