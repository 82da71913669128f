import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, identity, newest } from './column-kinds.ts';

// Who may sign in. Apart from the articles, since nothing of theirs refers to an account by key: the log keeps names.

export const USER_ROLES = ['admin', 'editor', 'viewer'] as const;
export type UserRole = (typeof USER_ROLES)[number];

export const users = pgTable(
  'users',
  {
    id: identity('id'),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: USER_ROLES }).notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Raised by a password or role change: sessions signed under an older one end. */
    sessionVersion: integer('session_version').notNull().default(1),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
);

/** Failed sign-ins, for throttling. `key` is 'account:<email>' or 'address:<ip>'. */
export const signInFailures = pgTable(
  'sign_in_failures',
  { id: identity('id'), key: text('key').notNull(), at: at('at').notNull().defaultNow() },
  (t) => [index('sign_in_failures_recent').on(t.key, newest(t.at))],
);
