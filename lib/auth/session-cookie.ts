import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { config, requireNextauthSecret } from '#lib/config.ts';
import { ABSOLUTE_MS, type SessionToken } from './desk-session.ts';

export const SESSION_SECONDS = ABSOLUTE_MS / 1000;

/** Whether people reach the portal by https; then cookies are for https only. */
export function isHttps(): boolean {
  return config().siteUrl?.startsWith('https:') ?? false;
}

// next-auth's own name. Our token is small, so that it never comes in parts.
const cookieName = () => `${isHttps() ? '__Secure-' : ''}next-auth.session-token`;

const tokenSchema = z.object({
  sessionId: z.string().min(1),
  sub: z.coerce.number().int().positive(),
  sessionVersion: z.number().int(),
});

/** What next-auth's token says of the session; null where it is none of ours. */
export function readToken(token: unknown): SessionToken | null {
  const parsed = tokenSchema.safeParse(token);
  if (!parsed.success) return null;
  const { sessionId, sub, sessionVersion } = parsed.data;
  return { sessionId, userId: sub, sessionVersion };
}

/** The session that this request's cookie names, or null. */
export async function readSessionCookie(): Promise<SessionToken | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  try {
    return readToken(await decode({ token, secret: requireNextauthSecret(config()) }));
  } catch {
    return null; // forged, signed with another secret, or past its time
  }
}

/** Puts another session into this browser. */
export async function writeSessionCookie({ userId, ...token }: SessionToken): Promise<void> {
  const value = await encode({
    token: { ...token, sub: String(userId) },
    secret: requireNextauthSecret(config()),
    maxAge: SESSION_SECONDS,
  });
  const secure = isHttps();
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  (await cookies()).set(cookieName(), value, { ...options, maxAge: SESSION_SECONDS });
}

// Plain, under https, and in parts: whatever next-auth may have left here.
const ANY_SESSION_COOKIE = /^(?:__Secure-)?next-auth\.session-token(?:\.\d+)?$/;

/** Takes the session out of this browser. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (!ANY_SESSION_COOKIE.test(name)) continue;
    // Browsers ignore a __Secure- cookie that is set, or taken back, without Secure.
    const secure = name.startsWith('__Secure-');
    jar.set(name, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure });
  }
}
