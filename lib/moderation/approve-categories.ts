import { database } from '#db/client.ts';
import { type Decider, recordDecisions, setCategoriesApproved } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { CATEGORIES } from '#lib/articles/cache-tags.ts';
import type { Outcome } from './outcome.ts';

/**
 * Approves proposed categories: one transaction with an audit row for each and the news for the
 * caches. Those that were decided meanwhile are passed over.
 */
export async function approveCategories(ids: number[], by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const approved = await setCategoriesApproved(tx, ids);
    if (approved.length === 0) return { ok: false, reason: 'already-decided' };
    const [kind, before, after] = ['category.approve', { status: 'proposed' }, { status: 'approved' }];
    const made = approved.map(({ id }) => ({ kind, subject: `category:${id}`, before, after }));
    await recordDecisions(tx, by, made);
    await tellChange(tx, { articleIds: [], tags: [CATEGORIES] });
    return { ok: true };
  });
}
