import { database } from '#db/client.ts';
import { type Decider, recordDecision, setCategoryApproved } from '#db/queries/decide.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import type { Outcome } from './outcome.ts';

/** Approves a proposed category: one transaction with its audit row and the news for the caches. */
export async function approveCategory(id: number, by: Decider): Promise<Outcome> {
  return database().transaction(async (tx): Promise<Outcome> => {
    const category = await setCategoryApproved(tx, id);
    if (!category) return { ok: false, reason: 'already-decided' };
    const [before, after] = [{ status: 'proposed' }, { status: 'approved' }];
    await recordDecision(tx, by, { kind: 'category.approve', subject: `category:${id}`, before, after });
    await tellChange(tx, { articleIds: [], tags: ['categories'] });
    return { ok: true, name: category.name };
  });
}
