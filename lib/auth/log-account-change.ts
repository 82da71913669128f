import type { Transaction } from '#db/client.ts';
import { type Decider, nextDecisionId, recordDecision } from '#db/queries/decide.ts';
import type { User } from '#db/queries/users.ts';
import { hasSecondFactor } from './second-factor.ts';

export type AccountChangeKind =
  | 'user.invite'
  | 'user.link'
  | 'user.role'
  | 'user.remove'
  | 'user.restore'
  | 'user.password'
  | 'user.factor-on'
  | 'user.factor-off'
  | 'user.recovery-codes';

/** What the log may know of an account: who and what, no secret. */
function loggedState(user: User | null): Record<string, unknown> {
  if (!user) return {};
  const { email, name, role } = user;
  return { email, name, role, secondFactor: hasSecondFactor(user), removed: user.removedAt !== null };
}

/** Writes what was done to an account into the log; there is no way back from there. */
export async function logAccountChange(
  tx: Transaction,
  by: Decider,
  kind: AccountChangeKind,
  { before, after }: { before: User | null; after: User },
): Promise<void> {
  await recordDecision(tx, by, {
    id: await nextDecisionId(tx),
    kind,
    subject: `user:${after.id}`,
    before: loggedState(before),
    after: loggedState(after),
  });
}
