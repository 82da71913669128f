import { createHash } from 'node:crypto';
import type { EnqueuedTaskPromise, Index } from 'meilisearch';
import type { SearchDocument } from '#lib/articles/search-document.ts';
import { type FinishedTask, succeed } from './engine-tasks.ts';
import { loadDocuments } from './load-documents.ts';

// What is sent at once; far below the 100 MB that Meilisearch takes, since both sides hold it in memory.
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Hands the present state of articles to one or more indexes: the shown ones are written, the others deleted. Returns
 * once the engine has queued it, which keeps the order, with a promise of its end.
 */
export async function writeArticles(
  indexes: Index[],
  ids: string[],
): Promise<{ done: Promise<FinishedTask | null> }> {
  const lines = await loadLines(ids);
  const gone = ids.filter((id) => !lines.has(id));
  const payloads = splitBySize([...lines.values()].map(({ line }) => line));
  const pending: EnqueuedTaskPromise[] = [];
  for (const index of indexes) {
    for (const payload of payloads) {
      pending.push(index.addDocumentsFromString(payload, 'application/x-ndjson', { primaryKey: 'id' }));
      await pending.at(-1);
    }
    if (gone.length > 0) {
      pending.push(index.deleteDocuments(gone));
      await pending.at(-1);
    }
  }
  return { done: endOf(pending) };
}

async function endOf(pending: EnqueuedTaskPromise[]): Promise<FinishedTask | null> {
  const ends = await Promise.allSettled(pending.map(succeed));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const last = ends.at(-1);
  return last?.status === 'fulfilled' ? last.value : null;
}

/** The hash that the index should show for each of the given articles that is shown. */
export async function hashDocuments(ids: string[]): Promise<Map<string, string>> {
  const lines = await loadLines(ids);
  return new Map([...lines].map(([id, { hash }]) => [id, hash]));
}

async function loadLines(ids: string[]): Promise<Map<string, { hash: string; line: string }>> {
  const documents = await loadDocuments(ids);
  return new Map(documents.map((document) => [document.id, toLine(document)]));
}

/** The document as a line of JSON with its own hash in it, so that two can be compared without fetching either. */
function toLine(document: SearchDocument): { hash: string; line: string } {
  const hash = createHash('sha256')
    .update(JSON.stringify(document, sortLists))
    .digest('base64url')
    .slice(0, 22);
  return { hash, line: `{"hash":"${hash}",${JSON.stringify(document).slice(1)}\n` };
}

/** Postgres promises no order within a list of names. */
function sortLists(_key: string, value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

function splitBySize(lines: string[]): string[] {
  const payloads: string[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const length = Buffer.byteLength(line);
    if (bytes + length > MOST_BYTES) {
      payloads.push('');
      bytes = 0;
    }
    payloads[payloads.length - 1] += line;
    bytes += length;
  }
  return payloads;
}
