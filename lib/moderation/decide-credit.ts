import { database } from '#db/client.ts';
import { type Decider, recordDecision, setCreditStatus } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import type { Outcome } from './outcome.ts';

async function decideCredit(id: number, status: 'shown' | 'rejected', by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const credit = await setCreditStatus(tx, id, status);
    if (!credit) return { ok: false, reason: 'already-decided' };
    const kind = status === 'shown' ? 'credit.approve' : 'credit.reject';
    const [before, after] = [{ status: 'proposed' }, { status }];
    await recordDecision(tx, by, { kind, subject: `credit:${id}`, before, after });
    await tellChange(tx, { articleIds: [credit.articleId], tags: ['lists', 'people'] });
    return { ok: true, name: credit.name };
  });
}

/** Confirms a proposed credit: readers see it, its person's page lists the article, search finds it. */
export function approveCredit(id: number, by: Decider): Promise<Outcome> {
  return decideCredit(id, 'shown', by);
}

/** Decides that a proposed credit is none; later imports of the same file leave that alone. */
export function rejectCredit(id: number, by: Decider): Promise<Outcome> {
  return decideCredit(id, 'rejected', by);
}
