import { database } from '#db/client.ts';
import { type Decider, recordDecisions, setCreditsStatus } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import type { Outcome } from './outcome.ts';

async function decideCredits(ids: number[], status: 'shown' | 'rejected', by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const decided = await setCreditsStatus(tx, ids, status);
    if (decided.length === 0) return { ok: false, reason: 'already-decided' };
    const kind = status === 'shown' ? 'credit.approve' : 'credit.reject';
    const [before, after] = [{ status: 'proposed' }, { status }];
    const made = decided.map(({ id }) => ({ kind, subject: `credit:${id}`, before, after }));
    await recordDecisions(tx, by, made);
    const articleIds = [...new Set(decided.map((credit) => credit.articleId))];
    await tellChange(tx, { articleIds, tags: [LISTS, PEOPLE] });
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
