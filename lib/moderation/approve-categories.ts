import { database } from '#db/client.ts';
import { type Decider, recordDecision, setCategoriesApproved } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import type { Outcome } from './outcome.ts';

/**
 * Approves proposed categories: one transaction with an audit row for each and the news for the
 * caches. Those that were decided meanwhile are passed over.
 */
export async function approveCategories(ids: number[], by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const approved = await setCategoriesApproved(tx, ids);
    if (approved.length === 0) return { ok: false, reason: 'already-decided' };
    for (const { id } of approved) {
      const [before, after] = [{ status: 'proposed' }, { status: 'approved' }];
      await recordDecision(tx, by, { kind: 'category.approve', subject: `category:${id}`, before, after });
    }
    await tellChange(tx, { articleIds: [], tags: ['categories'] });
    return { ok: true };
  });
}
