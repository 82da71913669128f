import { cookies } from 'next/headers';

// next-auth's cookie names: plain, under https, and in parts where a session is large.
const SESSION_COOKIE = /^(?:__Secure-)?next-auth\.session-token(?:\.\d+)?$/;

/** Takes the session out of this browser. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (!SESSION_COOKIE.test(name)) continue;
    // Browsers ignore a __Secure- cookie that is set, or taken back, without Secure.
    const secure = name.startsWith('__Secure-');
    jar.set(name, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure });
  }
}
