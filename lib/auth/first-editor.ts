import { countUsers, insertUser } from '#db/queries/users.ts';
import type { Config } from '#lib/config.ts';
import { hashPassword, makePassword } from './password.ts';

const FIRST_EMAIL = 'editor@baolan.local';

/**
 * Makes the first account (an admin) where there is none, from ADMIN_EMAIL and ADMIN_PASSWORD or with
 * a password made here. Returns the sign-in to print once, or null where accounts exist already.
 */
export async function ensureFirstEditor({
  adminEmail,
  adminPassword,
}: Pick<Config, 'adminEmail' | 'adminPassword'>): Promise<{ email: string; password: string } | null> {
  if ((await countUsers()) > 0) return null;
  const email = (adminEmail ?? FIRST_EMAIL).toLowerCase();
  const password = adminPassword ?? makePassword();
  const name = email.split('@')[0] ?? email;
  const id = await insertUser({ email, name, role: 'admin', passwordHash: await hashPassword(password) });
  return id === null ? null : { email, password };
}
