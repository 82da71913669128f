import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { lastForwarded } from '#lib/http/client-address.ts';
import { signIn } from './sign-in.ts';

const SESSION_SECONDS = 12 * 3600;

function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return lastForwarded(typeof forwarded === 'string' ? forwarded : null);
}

async function authorize(credentials: unknown, request: { headers?: Record<string, unknown> }) {
  const result = await signIn(credentials, addressOf(request.headers));
  if (result.ok) {
    const { id, email, name, sessionVersion } = result.user;
    return { id: String(id), email, name, sessionVersion };
  }
  // The message reaches the form as `error`; it tells no more than the form may say.
  if (result.reason === 'throttled') throw new Error(`throttled:${result.minutes}`);
  return null;
}

/**
 * next-auth's settings. The signed session names the account and its session version only; role and
 * name are read from Postgres at each use (lib/auth/require-editor.ts), so that a change counts at once.
 */
export function authOptions(): AuthOptions {
  return {
    secret: requireNextauthSecret(config()),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/desk/sign-in', error: '/desk/sign-in', signOut: '/desk/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize,
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) {
          token.sub = user.id;
          token.sessionVersion = (user as { sessionVersion?: number }).sessionVersion;
        }
        return token;
      },
      session({ session, token }) {
        return { ...session, userId: Number(token.sub), sessionVersion: token.sessionVersion };
      },
    },
  };
}
