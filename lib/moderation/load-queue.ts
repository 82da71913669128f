import { listWaitingCategories, listWaitingCredits } from '#db/queries/desk-queue.ts';
import { countQuarantined, listQuarantined } from '#db/queries/import-origins.ts';

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

const SHOWN_FILES = 200;

/** Files that could not be read, newest first, and how many there are in all. */
export async function loadQuarantine() {
  const [files, total] = await Promise.all([listQuarantined(SHOWN_FILES), countQuarantined()]);
  return { files, total };
}
