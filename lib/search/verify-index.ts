import type { Index, Meilisearch } from 'meilisearch';
import { enqueueArticles, findWaiting } from '#db/queries/search-outbox.ts';
import { findShown, listShown } from '#db/queries/shown-articles.ts';
import { BATCH, takeByBytes } from './drain-outbox.ts';
import { articlesIndex, indexingEngine } from './engine.ts';
import { indexArticles, whileIndexing } from './index-articles.ts';
import { hashDocuments } from './write-documents.ts';

/** What a comparison of every article with its document came to. */
export interface Verification {
  /** Shown articles compared. */
  articles: number;
  /** Without a document, with one of another content, and documents without a shown article. */
  missing: number;
  stale: number;
  surplus: number;
  /** Differences that are still there after the repair. */
  left: number;
}

/** In words for an operator. */
export function describeVerification({ articles, missing, stale, surplus, left }: Verification): string {
  const found = `${articles} articles compared: ${missing} missing, ${stale} stale, ${surplus} surplus`;
  if (missing + stale + surplus === 0) return found;
  return `${found}; ${left === 0 ? 'repaired' : `${left} still differ after the repair`}`;
}

type Kind = 'missing' | 'stale' | 'surplus';
type Found = Map<string, Kind>;

/**
 * Compares every shown article with its document, in pages, and repairs what differs through the outbox.
 * Throws when there is no engine or it does not answer.
 */
export async function verifyIndex(
  onProgress: (compared: number) => void = () => undefined,
): Promise<Verification> {
  if (indexingEngine() === null) throw new Error('No search engine is configured: set MEILI_URL.');
  await indexArticles();
  const found: Found = new Map();
  const articles = await compareAll(found, onProgress);
  const left: Found = new Map();
  if (found.size > 0) {
    await enqueueArticles([...found.keys()]);
    await indexArticles();
    await compareAgain([...found.keys()], left);
  }
  const count = (kind: Kind) => [...found.values()].filter((each) => each === kind).length;
  return {
    articles,
    missing: count('missing'),
    stale: count('stale'),
    surplus: count('surplus'),
    left: left.size,
  };
}

async function compareAll(found: Found, onProgress: (compared: number) => void): Promise<number> {
  let articles = 0;
  for (let after = ''; ; ) {
    const page = takeByBytes(await listShown(after, BATCH));
    const last = page.at(-1);
    if (!last) break;
    after = last.articleId;
    const ids = page.map(({ articleId }) => articleId);
    await whileIndexing((engine) => comparePage(engine, ids, found));
    articles += page.length;
    onProgress(articles);
  }
  await whileIndexing((engine) => findSurplus(articlesIndex(engine), found));
  return articles;
}

async function compareAgain(ids: string[], left: Found): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    await whileIndexing((engine) => comparePage(engine, ids.slice(at, at + BATCH), left));
  }
}

/**
 * Nobody writes to the engine meanwhile, and the outbox is looked at last: what was changed before the documents were
 * read and is not in the engine yet is still waiting there.
 */
async function comparePage(engine: Meilisearch, ids: string[], found: Found): Promise<void> {
  const [expected, indexed] = await Promise.all([
    hashDocuments(ids),
    readHashes(articlesIndex(engine), { ids }),
  ]);
  const different = ids.flatMap((id): [string, Kind][] => {
    const kind = kindOf(expected.get(id), indexed.get(id));
    return kind === null ? [] : [[id, kind]];
  });
  await note(different, found);
}

function kindOf(expected: string | undefined, indexed: string | undefined): Kind | null {
  if (expected === indexed) return null;
  if (indexed === undefined) return 'missing';
  return expected === undefined ? 'surplus' : 'stale';
}

async function note(different: [string, Kind][], found: Found): Promise<void> {
  const waiting = await findWaiting(different.map(([id]) => id));
  for (const [id, kind] of different) if (!waiting.has(id)) found.set(id, kind);
}

async function findSurplus(index: Index, found: Found): Promise<void> {
  for (let offset = 0; ; offset += BATCH) {
    const ids = [...(await readHashes(index, { offset })).keys()];
    if (ids.length === 0) return;
    const shown = await findShown(ids);
    await note(
      ids.filter((id) => !shown.has(id)).map((id) => [id, 'surplus']),
      found,
    );
  }
}

/** The hashes that documents show, by id. */
async function readHashes(
  index: Index,
  which: { ids: string[] } | { offset: number },
): Promise<Map<string, string>> {
  const { results } = await index.getDocuments<{ id: string; hash?: string }>({
    ...which,
    fields: ['id', 'hash'],
    limit: BATCH,
  });
  return new Map(results.map(({ id, hash }) => [id, hash ?? '']));
}
