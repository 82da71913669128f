import type { Transaction } from '#db/client.ts';
import { ensureCategoryRules } from '#db/queries/category-rules.ts';
import {
  addOrigins,
  type NewOrigin,
  renameOrigins,
  setPipeline,
  upsertOrigins,
} from '#db/queries/import-origins.ts';
import { ensurePeople, ensureSources } from '#db/queries/name-registers.ts';
import { addOldAddresses } from '#db/queries/old-addresses.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import {
  type ArrivingImport,
  planWithoutParameters,
  replaceImportedCredits,
  storeImports,
} from '#db/queries/store-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { transact } from '#db/transaction.ts';
import type { CategoryPath } from '#lib/articles/article.ts';
import { LISTS } from '#lib/articles/cache-tags.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import type { PackedDraft } from './pack-draft.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';

/** A parsed file with the facts about the file itself. */
export interface ParsedFile {
  articleId: string;
  status: 'created' | 'updated';
  /** The path under which the file was known before; null where it is this one, or there was none. */
  movedFrom: string | null;
  draft: PackedDraft;
  raw: Buffer;
  bodyOffset: number;
  encoding: string;
  contentHash: string;
  size: number;
  mtimeMs: number;
  folderId: number | null;
}

/**
 * Stores a batch of parsed files in one transaction: imported side, registers, credits, the shown
 * side, and the news of it for the index and the caches. Killed half-way, nothing of the batch is there.
 */
export function storeBatch(files: ParsedFile[], ruledPaths: Set<string>): Promise<void> {
  return writeBatch(files, ruledPaths, async (tx) => {
    await renameOrigins(tx, files.flatMap(toMove));
    await addOrigins(tx, files.filter(isNew).map(toOrigin));
    await upsertOrigins(tx, files.filter((file) => !isNew(file)).map(toOrigin));
  });
}

function isNew({ status }: ParsedFile): boolean {
  return status === 'created';
}

/** The same for articles made anew from kept bytes: the files themselves are as they were, gone ones included. */
export function renewBatch(files: ParsedFile[], ruledPaths: Set<string>): Promise<void> {
  const paths = files.map(({ draft }) => draft.path);
  return writeBatch(files, ruledPaths, (tx) => setPipeline(tx, paths, PIPELINE_VERSION));
}

async function writeBatch(
  files: ParsedFile[],
  ruledPaths: Set<string>,
  writeOrigins: (tx: Transaction) => Promise<void>,
): Promise<void> {
  if (files.length === 0) return;
  await transact(async (tx) => {
    await planWithoutParameters(tx);
    const newPaths = unruledPaths(files, ruledPaths);
    await ensureCategoryRules(tx, newPaths);
    await storeImportedSide(tx, files);
    await writeOrigins(tx);
    await addOldAddresses(tx, files.flatMap(toOldAddress));
    const shown = await showArticles(
      tx,
      files.map((file) => file.articleId),
    );
    await tellChange(tx, { articleIds: shown, tags: [LISTS] });
  });
  for (const path of unruledPaths(files, ruledPaths)) ruledPaths.add(JSON.stringify(path));
}

function unruledPaths(files: ParsedFile[], ruledPaths: Set<string>): CategoryPath[] {
  const paths = new Map<string, CategoryPath>();
  for (const { draft } of files) {
    for (const path of draft.categoryPaths) paths.set(JSON.stringify(path), path);
  }
  return [...paths].filter(([key]) => !ruledPaths.has(key)).map(([, path]) => path);
}

async function storeImportedSide(tx: Transaction, files: ParsedFile[]): Promise<void> {
  const sourceNames = files.flatMap((file) => sourceNameOf(file.draft) ?? []);
  const personNames = files.flatMap((file) => personalCredits(file.draft).map((credit) => credit.name));
  const sourceIds = await ensureSources(tx, sourceNames);
  const personIds = await ensurePeople(tx, personNames);
  await storeImports(
    tx,
    files.map((file) => toImport(file, sourceIds)),
  );
  const imported = files.map(({ articleId, draft }) => ({ articleId, credits: personalCredits(draft) }));
  await replaceImportedCredits(tx, imported, personIds);
}

/** A 来源 line names an organisation: it is a publisher, not a person. */
function personalCredits(draft: PackedDraft) {
  return draft.credits.filter((credit) => credit.role !== 'source');
}

function sourceNameOf(draft: PackedDraft): string | null {
  return draft.sourceName ?? draft.credits.find((credit) => credit.role === 'source')?.name ?? null;
}

function toImport({ articleId, draft }: ParsedFile, sourceIds: Map<string, number>): ArrivingImport {
  const sourceName = sourceNameOf(draft);
  const sourceId = sourceName === null ? null : (sourceIds.get(nameKey(sourceName)) ?? null);
  return { articleId, sourceId, columns: draft.columns };
}

function toOrigin({
  draft,
  articleId,
  raw,
  bodyOffset,
  encoding,
  contentHash,
  ...file
}: ParsedFile): NewOrigin {
  const { size, mtimeMs, folderId } = file;
  const origin = {
    articleId,
    path: draft.path,
    raw,
    bodyOffset,
    encoding,
    contentHash,
    size,
    mtimeMs,
    folderId,
  };
  return { ...origin, pipeline: PIPELINE_VERSION };
}

function toMove({ movedFrom, draft }: ParsedFile) {
  return movedFrom === null ? [] : [{ from: movedFrom, to: draft.path }];
}

function toOldAddress({ articleId, draft }: ParsedFile) {
  return draft.oldAddresses.map((path) => ({ path, articleId }));
}
