import type { Index } from 'meilisearch';
import { deleteOutboxRows, listOutbox, tellIndexed } from '#db/queries/search-outbox.ts';
import { rememberTask } from '#db/queries/search-state.ts';
import { holdInFlight } from './engine-tasks.ts';
import { writeArticles } from './write-documents.ts';

/** Articles in a batch. The engine joins those that wait, so larger ones gain nothing. */
export const BATCH = 500;
/** Batches that the engine may hold while the next is read. */
export const IN_FLIGHT = 4;
// Of texts in Postgres; bounds what is read at once where articles are long.
const MOST_BYTES = 8 * 1024 * 1024;

/** The first rows of a batch that are not too much to read at once; at least one of them. */
export function takeByBytes<Row extends { bytes: number }>(rows: Row[]): Row[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += row.bytes;
    return index > 0 && bytes > MOST_BYTES;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/**
 * Empties the outbox into the given indexes, oldest first: shown articles are written, the others deleted. A row leaves
 * only after the engine has finished with it, so that a crash or an engine that is away loses nothing; rows up to
 * `except` are left alone. The caller holds the lock. Returns how many rows were handled; throws when the engine fails.
 */
export async function drainOutbox(indexes: Index[], except = 0): Promise<number> {
  let handled = 0;
  for (;;) {
    const round = await drainOnce(indexes, except);
    handled += round;
    if (round === 0) break;
  }
  if (handled > 0) await tellIndexed();
  return handled;
}

/** Once through the rows; those that appear behind it meanwhile, with lower ids, are for the next round. */
async function drainOnce(indexes: Index[], except: number): Promise<number> {
  const flight = holdInFlight(IN_FLIGHT);
  let handled = 0;
  for (let after = except; ; ) {
    const rows = takeByBytes(await listOutbox(after, BATCH));
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    const { done } = await writeArticles(indexes, [...new Set(rows.map((row) => row.articleId))]);
    await flight.add(
      done.then(async (task) => {
        await deleteOutboxRows(rows.map((row) => row.id));
        if (task) await rememberTask(task);
      }),
    );
    handled += rows.length;
  }
  await flight.settle();
  return handled;
}
