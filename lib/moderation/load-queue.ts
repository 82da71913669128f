import { listWaitingCategories, listWaitingCredits } from '#db/queries/desk-queue.ts';
import { countQuarantined, countQuarantinedByFolder, listQuarantined } from '#db/queries/quarantine.ts';
import { listUndated } from '#db/queries/undated.ts';
import { readFaultLines } from './read-fault-lines.ts';

const SHOWN = 50;

/** What waits for a decision, the heaviest and newest first, and how much there is in all. */
export async function loadQueue() {
  const [categories, credits, undated, quarantined] = await Promise.all([
    listWaitingCategories(SHOWN),
    listWaitingCredits(SHOWN),
    listUndated(SHOWN),
    countQuarantined(),
  ]);
  return { categories, credits, undated, quarantined };
}

/**
 * Files that could not be read, newest first, each with its lines around the fault; how many there are in all,
 * and how many in each folder.
 */
export async function loadQuarantine() {
  const [listed, folders] = await Promise.all([listQuarantined(SHOWN), countQuarantinedByFolder()]);
  const files = await Promise.all(
    listed.map(async (file) => ({ ...file, faultLines: await readFaultLines(file) })),
  );
  const total = folders.reduce((sum, { count }) => sum + count, 0);
  return { files, folders, total };
}
