import { database } from '#db/client.ts';
import { type Decider, recordDecision, setCreditsStatus } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import type { Outcome } from './outcome.ts';

async function decideCredits(ids: number[], status: 'shown' | 'rejected', by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const decided = await setCreditsStatus(tx, ids, status);
    if (decided.length === 0) return { ok: false, reason: 'already-decided' };
    const kind = status === 'shown' ? 'credit.approve' : 'credit.reject';
    for (const { id } of decided) {
      const [before, after] = [{ status: 'proposed' }, { status }];
      await recordDecision(tx, by, { kind, subject: `credit:${id}`, before, after });
    }
    const articleIds = [...new Set(decided.map((credit) => credit.articleId))];
    await tellChange(tx, { articleIds, tags: ['lists', 'people'] });
    return { ok: true };
  });
}

/** Confirms proposed credits: readers see them, their people's pages list the articles, search finds them. */
export function approveCredits(ids: number[], by: Decider): Promise<Outcome> {
  return decideCredits(ids, 'shown', by);
}

/** Decides that proposed credits are none; later imports of the same files leave that alone. */
export function rejectCredits(ids: number[], by: Decider): Promise<Outcome> {
  return decideCredits(ids, 'rejected', by);
}
