import { findSearchDocuments } from '#db/queries/search-documents.ts';
import { deleteGrams, listIdsWithoutGrams, storeGrams } from '#db/queries/search-grams.ts';
import { gramsOfArticle } from './number-grams.ts';

const BATCH = 200;

/** Brings what Postgres itself searches by up to date for these articles; those no longer shown are taken out. */
export async function fillFallback(ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const rows = await findSearchDocuments(some);
    const shown = new Set(rows.map((row) => row.id));
    await storeGrams(rows.map((row) => ({ articleId: row.id, grams: gramsOfArticle(row) })));
    await deleteGrams(some.filter((id) => !shown.has(id)));
  }
}

/** The same for articles that have nothing yet or lost it by a change (see tellChange). Returns how many it found. */
export async function fillMissing(most: number): Promise<number> {
  const ids = await listIdsWithoutGrams(most);
  await fillFallback(ids);
  return ids.length;
}

/** Until no article lacks it. Behind the engine's index on purpose: it is needed only where that is away. */
export async function fillAllMissing(): Promise<void> {
  while ((await fillMissing(BATCH)) === BATCH);
}
