import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { database, withAdvisoryLock } from '#db/client.ts';
import { describeFault, isFaultOfData } from '#db/database-fault.ts';
import { loadRuledPaths } from '#db/queries/category-rules.ts';
import {
  type KnownOrigin,
  keepInQuarantine,
  loadKnownOrigins,
  touchOrigins,
  upsertQuarantine,
} from '#db/queries/import-origins.ts';
import { publicId } from '#lib/articles/public-id.ts';
import { MAX_FILE_BYTES } from './decode-file.ts';
import type { Quarantine } from './draft.ts';
import { countFile, type ImportSummary, newSummary } from './import-summary.ts';
import { parseArticle } from './parse-article.ts';
import { type ContentFile, decodeFile, walkContent } from './read-files.ts';
import { type ParsedFile, storeBatch } from './store-batch.ts';

const IMPORT_LOCK = 7_201_612;
const BATCH_FILES = 200;
const BATCH_BYTES = 8 * 1024 * 1024;

export interface ImportOptions {
  /** The content folder, absolute. */
  root: string;
  /** Called after each batch with the number of files seen so far. */
  onProgress?: (seen: number) => void;
  /** Adds one entry for every file to the summary. */
  list?: boolean;
}

/** Another import holds the lock. */
export class ImportBusyError extends Error {
  constructor() {
    super('Another import is running on this database; wait for it to end and start again.');
    this.name = 'ImportBusyError';
  }
}

/**
 * Brings a folder of articles into the database: new files are added, changed ones updated, unchanged
 * ones left alone (they cost a stat). A file that cannot be read is quarantined and the rest goes on.
 * Throws ImportBusyError when another import runs.
 */
export async function importContent(options: ImportOptions): Promise<ImportSummary> {
  const summary = await withAdvisoryLock(IMPORT_LOCK, () => runImport(options));
  if (summary === null) throw new ImportBusyError();
  return summary;
}

interface Run {
  /** The content folder, absolute. */
  root: string;
  summary: ImportSummary;
  known: Map<string, KnownOrigin>;
  /** Which path each public id belongs to, those of this run included. */
  owners: Map<string, string>;
  ruledPaths: Set<string>;
  seenPaths: Set<string>;
  /** Same bytes, new time: a fresh checkout touches every file, so they are noted together. */
  touched: { path: string; mtimeMs: number }[];
  pending: ParsedFile[];
  pendingBytes: number;
  onProgress: (seen: number) => void;
}

async function runImport({ root, list = false, onProgress = () => undefined }: ImportOptions) {
  const started = performance.now();
  const known = await loadKnownOrigins();
  const owners = new Map([...known].map(([path, origin]) => [origin.articleId, path]));
  const ruledPaths = await database().transaction(loadRuledPaths);
  const run: Run = {
    root,
    summary: newSummary(list),
    known,
    owners,
    ruledPaths,
    seenPaths: new Set(),
    touched: [],
    pending: [],
    pendingBytes: 0,
    onProgress,
  };
  const unreadable: string[] = [];
  for await (const file of walkContent(root, { onUnreadable: (path) => unreadable.push(path) })) {
    await takeFile(run, file);
  }
  for (const path of unreadable) await putAsideUnreadable(run, path);
  await flush(run);
  await touchOrigins(run.touched);
  await keepInQuarantine(
    root,
    run.summary.errors.map((error) => error.path),
  );
  run.summary.seconds = Math.round(performance.now() - started) / 1000;
  return run.summary;
}

async function takeFile(run: Run, file: ContentFile): Promise<void> {
  const { path, size, mtimeMs } = file;
  if (run.seenPaths.has(path)) {
    const detail = 'Another file has the same name in another Unicode spelling; rename one of them.';
    return putAside(run, { path, line: null, reason: 'same-path-twice', detail });
  }
  run.seenPaths.add(path);
  const known = run.known.get(path);
  if (known && known.size === size && known.mtimeMs === mtimeMs) {
    return countFile(run.summary, path, 'unchanged', known.articleId);
  }
  if (size > MAX_FILE_BYTES) {
    const detail = `It is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`;
    return putAside(run, { path, line: null, reason: 'too-large', detail });
  }
  const raw = await readRaw(file);
  if (raw === null) return putAsideUnreadable(run, path);
  const contentHash = createHash('sha256').update(raw).digest('hex');
  if (known?.contentHash === contentHash) {
    run.touched.push({ path, mtimeMs });
    return countFile(run.summary, path, 'unchanged', known.articleId);
  }
  await takeChanged(run, file, raw, contentHash);
}

async function readRaw(file: ContentFile): Promise<Buffer | null> {
  return readFile(file.absolute).catch(() => null);
}

async function takeChanged(run: Run, file: ContentFile, raw: Buffer, contentHash: string): Promise<void> {
  const decoded = decodeFile(raw);
  if (!decoded.ok) {
    const { reason, detail } = decoded;
    return putAside(run, { path: file.path, line: null, reason, detail });
  }
  const parsed = parseArticle(file.path, decoded.text);
  if (!parsed.ok) return putAside(run, parsed.quarantine);
  const { draft } = parsed;
  const articleId = chooseId(run, file.path, draft.abbrlink);
  const bodyOffset = decoded.text.length - draft.rawBody.length;
  const { encoding } = decoded;
  const { size, mtimeMs } = file;
  run.pending.push({ articleId, draft, raw, bodyOffset, encoding, contentHash, size, mtimeMs });
  run.pendingBytes += size;
  if (run.pending.length >= BATCH_FILES || run.pendingBytes >= BATCH_BYTES) await flush(run);
}

/**
 * The article's public id. A known file keeps its id; an abbrlink that another file holds already
 * (crc16 collides early) gives way to the path.
 */
function chooseId(run: Run, path: string, abbrlink: string | null): string {
  const known = run.known.get(path);
  if (known) return known.articleId;
  const preferred = publicId({ abbrlink, path });
  const id = run.owners.has(preferred) ? publicId({ abbrlink: null, path }) : preferred;
  run.owners.set(id, path);
  return id;
}

async function putAside(run: Run, { path, line, reason, detail }: Quarantine): Promise<void> {
  await upsertQuarantine([{ path, folder: run.root, line, reason, detail }]);
  run.summary.errors.push({ path, line, reason: detail });
  countFile(run.summary, path, 'quarantined', run.known.get(path)?.articleId ?? null);
}

function putAsideUnreadable(run: Run, path: string): Promise<void> {
  const detail = 'It cannot be read; check its permissions.';
  return putAside(run, { path, line: null, reason: 'unreadable-file', detail });
}

async function flush(run: Run): Promise<void> {
  const batch = run.pending;
  run.pending = [];
  run.pendingBytes = 0;
  try {
    await storeBatch(batch, run.ruledPaths);
    for (const file of batch) countStored(run, file);
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    for (const file of batch) await storeAlone(run, file);
  }
  run.onProgress(run.summary.seen);
}

/** One file that Postgres refuses must not keep the rest of its batch out. */
async function storeAlone(run: Run, file: ParsedFile): Promise<void> {
  try {
    await storeBatch([file], run.ruledPaths);
    countStored(run, file);
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    const detail = `The database cannot hold it: ${describeFault(error)}.`;
    await putAside(run, { path: file.draft.path, line: null, reason: 'cannot-be-stored', detail });
  }
}

function countStored(run: Run, { articleId, draft }: ParsedFile): void {
  const status = run.known.has(draft.path) ? 'updated' : 'created';
  countFile(run.summary, draft.path, status, articleId);
}
