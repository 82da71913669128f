import { headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { endSessionOf } from '#db/queries/sessions.ts';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { beginSession, resumeSession } from './desk-session.ts';
import { rememberDevice } from './known-device.ts';
import { oidcProviders } from './oidc.ts';
import { requestOrigin } from './request-origin.ts';
import { isHttps, readToken, SESSION_SECONDS } from './session-cookie.ts';
import { signIn } from './sign-in.ts';

async function authorize(credentials: unknown) {
  const result = await signIn(credentials, await requestOrigin());
  if (result.ok) {
    const { id, email, name, sessionVersion } = result.user;
    await rememberDevice(email);
    return { id: String(id), email, name, sessionVersion };
  }
  // The message reaches the form as `error`; it tells no more than the form may say.
  if (result.reason === 'wrong') return null;
  throw new Error(result.reason === 'throttled' ? `throttled:${result.minutes}` : result.reason);
}

/** What `authorize` and the identity provider's profile have in common. */
const signedInSchema = z.object({ id: z.string(), sessionVersion: z.number().int() });

/**
 * next-auth's settings. The signed cookie names a row of `sessions`; whether that goes on, and role and name, are read
 * from Postgres at each use (lib/auth/require-editor.ts), so that a change counts at once.
 */
export function authOptions(): AuthOptions {
  return {
    secret: requireNextauthSecret(config()),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: isHttps(),
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in', signOut: '/desk/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize,
      }),
      ...oidcProviders(config().oidc),
    ],
    callbacks: {
      signIn: ({ user }) => signedInSchema.safeParse(user).success,
      async jwt({ token, user }) {
        if (!user) return token;
        const { id, sessionVersion } = signedInSchema.parse(user);
        const userAgent = (await headers()).get('user-agent') ?? '';
        const sessionId = await beginSession(Number(id), userAgent);
        return { sub: id, sessionVersion, sessionId };
      },
      // What /api/auth/session says: an ended session says nothing, and no session tells its id.
      async session({ session, token }) {
        const named = readToken(token);
        const live = named && (await resumeSession(named));
        if (!live) return {} as typeof session;
        const { name, email, role } = live;
        return { expires: session.expires, user: { name, email, role } };
      },
    },
    events: {
      async signOut({ token }) {
        const session = readToken(token);
        if (session) await endSessionOf(session.userId, session.sessionId);
      },
    },
  };
}
