import { bigint, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
    /** Null for an account that only signs in through OIDC, or has not yet chosen a password. */
    passwordHash: text('password_hash'),
    /** Raised by a password or role change: sessions signed under an older one end. */
    sessionVersion: integer('session_version').notNull().default(1),
    /** Base32 secret of the second factor; it counts from `totpConfirmedAt` on. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: at('totp_confirmed_at'),
    /** The 30 s step of the last code that was taken: a code works once. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    /** Who was removed signs in no more; the row stays for its name in the list. */
    removedAt: at('removed_at'),
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

/** Codes that stand in for the second factor, each once; sha-256 of the code, hex. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: identity('id'),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
);

export const ACCOUNT_LINK_KINDS = ['invitation', 'reset'] as const;

/** One-time links that let somebody choose a password: an invitation, or a reset. */
export const accountLinks = pgTable(
  'account_links',
  {
    /** sha-256 of the token in the link, hex. */
    tokenHash: text('token_hash').primaryKey(),
    kind: text('kind', { enum: ACCOUNT_LINK_KINDS }).notNull(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [index('account_links_user').on(t.userId)],
);

/** Sign-ins that last. The cookie names one; it ends here, whoever holds a copy of the cookie. */
export const sessions = pgTable(
  'sessions',
  {
    /** Random, as the cookie carries it. */
    id: text('id').primaryKey(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: at('created_at').notNull().defaultNow(),
    /** Written at most every few minutes. */
    seenAt: at('seen_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    /** The browser in its own words, cut short. */
    userAgent: text('user_agent').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId, newest(t.seenAt))],
);
