import type { Index, Meilisearch } from 'meilisearch';
import { deleteOutboxRows, listOutboxIds, tellIndexed } from '#db/queries/search-outbox.ts';
import { rememberTask } from '#db/queries/search-state.ts';
import { listShown } from '#db/queries/shown-articles.ts';
import { BATCH, drainOutbox, IN_FLIGHT, takeByBytes } from './drain-outbox.ts';
import { ARTICLES_INDEX } from './engine.ts';
import { holdInFlight, succeed } from './engine-tasks.ts';
import { dropIndex, findIndex, makeIndex } from './index-version.ts';
import { writeArticles } from './write-documents.ts';

const NEXT_INDEX = 'articles_next';

/**
 * Builds the index anew from Postgres beside the live one, which goes on answering and taking changes, and then swaps
 * the two. Where there is no live one, none appears before it is whole. What an earlier run that was killed left behind
 * is thrown away first. The caller holds the lock. Returns how many articles were written.
 */
export async function rebuildBeside(engine: Meilisearch): Promise<number> {
  await dropIndex(engine, NEXT_INDEX);
  await makeIndex(engine, NEXT_INDEX);
  const next = engine.index(NEXT_INDEX);
  const live = (await findIndex(engine)) === 'missing' ? [] : [engine.index(ARTICLES_INDEX)];
  const covered = await listOutboxIds(); // reading every article from here on includes these changes
  const articles = await fill(next, live, covered.at(-1) ?? 0);
  await drainOutbox([...live, next], covered.at(-1) ?? 0);
  await swap(engine, live.length === 0);
  await deleteOutboxRows(covered); // killed before the swap, the live index still has to take them
  await drainOutbox([engine.index(ARTICLES_INDEX)]); // a lower id may have appeared late
  await tellIndexed();
  return articles;
}

async function fill(next: Index, live: Index[], except: number): Promise<number> {
  const flight = holdInFlight(IN_FLIGHT);
  let articles = 0;
  for (let after = ''; ; ) {
    const page = takeByBytes(await listShown(after, BATCH));
    const last = page.at(-1);
    if (!last) break;
    after = last.articleId;
    const { done } = await writeArticles(
      [next],
      page.map(({ articleId }) => articleId),
    );
    await flight.add(done.then(() => undefined));
    articles += page.length;
    // Behind the page and by the same hand, so that a change can never be overtaken by an older reading of it.
    await drainOutbox([...live, next], except);
  }
  await flight.settle();
  return articles;
}

async function swap(engine: Meilisearch, first: boolean): Promise<void> {
  const indexes: [string, string] = [NEXT_INDEX, ARTICLES_INDEX];
  await rememberTask(await succeed(engine.swapIndexes([{ indexes, rename: first }])));
  await dropIndex(engine, NEXT_INDEX);
}
