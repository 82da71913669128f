import { listWaitingCategories, listWaitingCredits } from '#db/queries/desk-queue.ts';
import { countQuarantined } from '#db/queries/import-origins.ts';

const SHOWN = 50;

/** What waits for a decision, the heaviest and newest first, and how much there is in all. */
export async function loadQueue() {
  const [categories, credits, quarantined] = await Promise.all([
    listWaitingCategories(SHOWN),
    listWaitingCredits(SHOWN),
    countQuarantined(),
  ]);
  return { categories, credits, quarantined };
}
