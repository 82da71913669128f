import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { findUserByEmail } from '#db/queries/users.ts';
import type { Config } from '#lib/config.ts';
import { emailSchema } from './sign-in.ts';

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: emailSchema,
  email_verified: z.literal(true),
});

/**
 * Who an identity provider's claims are: the account of an address that the issuer has verified. An
 * account without a `sessionVersion` is refused by the signIn callback.
 */
export async function userOfClaims(claims: unknown) {
  const parsed = claimsSchema.safeParse(claims);
  const user = parsed.success ? await findUserByEmail(parsed.data.email) : null;
  if (user?.removedAt !== null) return { id: 'nobody' };
  const { id, email, name, sessionVersion } = user;
  return { id: String(id), email, name, sessionVersion };
}

/** The provider that OIDC_ISSUER names; none where it is not set. Only the issuer and what its own document names is asked. */
export function oidcProviders(oidc: Config['oidc']): OAuthConfig<Record<string, unknown>>[] {
  if (oidc === null) return [];
  return [
    {
      id: 'oidc',
      name: 'OIDC',
      type: 'oauth',
      wellKnown: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      checks: ['pkce', 'state', 'nonce'],
      idToken: true,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      profile: userOfClaims,
    },
  ];
}
