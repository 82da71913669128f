import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFault, isFaultOfData } from '#db/database-fault.ts';
import { loadContentHashes, loadLikeness } from '#db/queries/import-origins.ts';
import { releaseFromQuarantine } from '#db/queries/quarantine.ts';
import { publicId } from '#lib/articles/public-id.ts';
import type { Quarantine } from './draft.ts';
import { noteUnchanged } from './find-candidates.ts';
import { type Candidate, type ImportRun, putAside, unreadableFile } from './import-run.ts';
import { countFile } from './import-summary.ts';
import type { MovedFiles } from './moved-files.ts';
import type { PackedDraft } from './pack-draft.ts';
import type { ReadContent } from './read-and-parse.ts';
import { type ParsedFile, storeBatch } from './store-batch.ts';

const BATCH_FILES = 200;
const BATCH_BYTES = 8 * 1024 * 1024;
/** Parsed batches that wait to be stored, the one in hand included: a slow moment of either side need not stop the other. */
const MOST_WAITING = 2;

/**
 * Reads, parses and stores the candidates, and takes them off their list, a batch in each transaction. While one batch is being stored the
 * next ones are parsed. Batches follow each other in the order of the paths, so that ids and slugs that depend
 * on who came first are the same after a run that was cut short.
 */
export async function takeFiles(run: ImportRun, candidates: Candidate[], moved: MovedFiles): Promise<void> {
  const waiting: Promise<void>[] = [];
  try {
    for (const batch of batches(candidates)) {
      const parsed = await parseBatch(run, batch, moved);
      if (waiting.length >= MOST_WAITING) await waiting.shift();
      const storing = (waiting.at(-1) ?? Promise.resolve()).then(() => store(run, parsed));
      storing.catch(() => undefined); // it is awaited above, or below
      waiting.push(storing);
    }
  } finally {
    await Promise.all(waiting);
  }
}

/** Empties the list as it goes: what is known of files that were stored grows meanwhile. */
function* batches(candidates: Candidate[]): Generator<Candidate[]> {
  let batch: Candidate[] = [];
  let bytes = 0;
  candidates.reverse();
  for (let candidate = candidates.pop(); candidate; candidate = candidates.pop()) {
    batch.push(candidate);
    bytes += candidate.size;
    if (batch.length < BATCH_FILES && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function parseBatch(run: ImportRun, batch: Candidate[], moved: MovedFiles): Promise<ParsedFile[]> {
  const hashes = await loadContentHashes(batch.flatMap(({ known }) => (known ? [known.path] : [])));
  const { site, root } = run.folder;
  const answers = await run.pool.readAll(
    batch.map(({ path, spelt }) => ({
      path,
      absolute: spelt ?? join(root, path),
      site,
      knownHash: hashes.get(path) ?? null,
    })),
  );
  const parsed: ParsedFile[] = [];
  for (const [index, candidate] of batch.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    const taken = answer.kind === 'parsed' ? await takenBy(run, candidate, answer.content.draft) : null;
    if (taken !== null) await putAside(run, pathTaken(candidate.path, taken), null);
    else if (answer.kind === 'parsed') parsed.push(toParsedFile(run, candidate, answer, moved));
    else await passOver(run, candidate, answer);
  }
  return parsed;
}

/**
 * The folder that has another article of this path, and still has it: two sites, each with its hello-world.md. Where
 * it is gone, or the article says the same of itself (an export, a copy that somebody works on), this folder has
 * taken its place.
 */
async function takenBy(
  run: ImportRun,
  { path, known }: Candidate,
  draft: PackedDraft,
): Promise<string | null> {
  if (!known || known.folderId === null || known.folderId === run.folder.id) return null;
  const folder = run.folders.get(known.folderId);
  if (folder === undefined) return null;
  const other = await stat(join(folder, path)).catch(() => null);
  const isThere = other?.size === known.size && Math.floor(other.mtimeMs) === known.mtimeMs;
  return isThere && !(await isAlike(known.articleId, draft)) ? folder : null;
}

async function isAlike(articleId: string, draft: PackedDraft): Promise<boolean> {
  const known = await loadLikeness(articleId);
  if (known === null) return true;
  const isSameTime =
    known.publishedAt !== null && known.publishedAt.getTime() === draft.publishedAt?.getTime();
  return isSameTime || known.title === draft.title || known.bodyText === draft.bodyText;
}

function pathTaken(path: string, folder: string): Quarantine {
  const detail = `Another folder, ${folder}, has a file of this path. Import the folder around both, or move that one away if this one takes its place.`;
  return { path, line: null, reason: 'path-taken', detail };
}

/** Counts a file of which nothing is stored. */
async function passOver(
  run: ImportRun,
  { path, known, mtimeMs }: Candidate,
  answer: Exclude<ReadContent, { kind: 'parsed' }>,
): Promise<void> {
  if (answer.kind === 'unchanged' && known) return noteUnchanged(run, known, mtimeMs);
  const fault = answer.kind === 'refused' ? answer.content.quarantine : unreadableFile(path);
  await putAside(run, fault, known?.articleId ?? null);
}

function toParsedFile(
  run: ImportRun,
  { path, mtimeMs, known }: Candidate,
  { content: { draft, encoding, bodyOffset }, raw, contentHash }: Extract<ReadContent, { kind: 'parsed' }>,
  moved: MovedFiles,
): ParsedFile {
  const from = known ? null : moved.take(contentHash, draft.abbrlink);
  const articleId = known?.articleId ?? from?.articleId ?? newId(run, path, draft.abbrlink);
  return {
    articleId,
    status: known || from ? 'updated' : 'created',
    movedFrom: from?.path ?? null,
    draft,
    raw: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
    encoding,
    bodyOffset,
    contentHash,
    size: raw.length,
    mtimeMs,
    folderId: run.folder.id,
  };
}

/** An abbrlink that another file holds already (crc16 collides early) gives way to the path. */
function newId(run: ImportRun, path: string, abbrlink: string | null): string {
  const preferred = publicId({ abbrlink, path });
  const id = run.takenIds.has(preferred) ? publicId({ abbrlink: null, path }) : preferred;
  run.takenIds.add(id);
  return id;
}

async function store(run: ImportRun, batch: ParsedFile[]): Promise<void> {
  try {
    await storeBatch(batch, run.ruledPaths);
    await countStored(run, batch);
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    for (const file of batch) await storeAlone(run, file);
  }
  run.onProgress({ done: run.summary.seen, total: run.seenPaths.size });
}

/** One file that Postgres refuses must not keep the rest of its batch out. */
async function storeAlone(run: ImportRun, file: ParsedFile): Promise<void> {
  try {
    await storeBatch([file], run.ruledPaths);
    await countStored(run, [file]);
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    const detail = `The database cannot hold it: ${describeFault(error)}.`;
    const fault = { path: file.draft.path, line: null, reason: 'cannot-be-stored' as const, detail };
    await putAside(run, fault, file.status === 'updated' ? file.articleId : null);
  }
}

async function countStored(run: ImportRun, batch: ParsedFile[]): Promise<void> {
  for (const { draft, status, articleId, movedFrom } of batch) {
    countFile(run.summary, draft.path, status, articleId);
    run.storedPaths.add(draft.path);
    if (movedFrom !== null) run.summary.moved += 1;
  }
  await releaseFromQuarantine(batch.map(({ draft }) => draft.path));
}
