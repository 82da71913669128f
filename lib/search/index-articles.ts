import type { Meilisearch } from 'meilisearch';
import { afterAdvisoryLock } from '#db/client.ts';

import { deleteOutboxRows, listOutbox } from '#db/queries/search-outbox.ts';
import { articlesIndex, indexingEngine } from './engine.ts';
import { loadDocuments } from './load-documents.ts';

const INDEX_LOCK = 7_201_613;
const BATCH = 500;
// A batch of 500 articles takes the engine two to four seconds; a minute means that it is stuck.
const TASK_TIMEOUT_MS = 60_000;

/**
 * Empties the search outbox into the engine, oldest first: shown articles are written, the others
 * deleted. A row leaves the outbox only after the engine has finished with it, so that a crash or an
 * engine that is away loses nothing. Returns how many articles were handled; throws when the engine fails.
 */
export async function indexArticles(): Promise<number> {
  const engine = indexingEngine();
  if (engine === null) return 0;
  // One indexer at a time, whichever process it runs in: of two, the slower could write an older document last.
  return (await afterAdvisoryLock(INDEX_LOCK, () => emptyOutbox(engine))) ?? 0;
}

async function emptyOutbox(engine: Meilisearch): Promise<number> {
  const index = articlesIndex(engine);
  let handled = 0;
  for (;;) {
    const rows = await listOutbox(BATCH);
    if (rows.length === 0) return handled;
    const ids = [...new Set(rows.map((row) => row.articleId))];
    const documents = await loadDocuments(ids);
    const shown = new Set(documents.map((document) => document.id));
    const gone = ids.filter((id) => !shown.has(id));
    const tasks = [
      ...(documents.length > 0 ? [index.addDocuments(documents, { primaryKey: 'id' })] : []),
      ...(gone.length > 0 ? [index.deleteDocuments(gone)] : []),
    ];
    for (const task of tasks) await succeed(task);
    await deleteOutboxRows(rows.map((row) => row.id));
    handled += ids.length;
  }
}

interface PendingTask {
  waitTask(options: { timeout: number; interval: number }): Promise<{ status: string; error: unknown }>;
}

/** Waits for an engine's task and throws what it failed with. */
export async function succeed(pending: PendingTask): Promise<void> {
  const task = await pending.waitTask({ timeout: TASK_TIMEOUT_MS, interval: 50 });
  if (task.status !== 'succeeded') throw new Error(`search engine: ${JSON.stringify(task.error)}`);
}
