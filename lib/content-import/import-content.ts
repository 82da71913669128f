import { relative } from 'node:path';
import { database, withAdvisoryLock } from '#db/client.ts';
import { loadRuledPaths } from '#db/queries/category-rules.ts';
import { listContentFolders } from '#db/queries/content-folders.ts';
import { countOlderThan, touchOrigins } from '#db/queries/import-origins.ts';
import { keepInQuarantine, releaseFromQuarantine } from '#db/queries/quarantine.ts';
import { type ContentFolder, noticesOn, openContentFolder } from './content-folder.ts';
import { findCandidates } from './find-candidates.ts';
import { type Candidate, type ImportRun, loadRegister, type Progress } from './import-run.ts';
import {
  countRenewed,
  countVanished,
  type ImportSummary,
  newSummary,
  recountRenewed,
} from './import-summary.ts';
import { MovedFiles } from './moved-files.ts';
import { ParsePool } from './parse-pool.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import { renewArticles } from './renew-articles.ts';
import { takeFiles } from './take-files.ts';
import { setFilesWithdrawn } from './withdraw-missing.ts';

const IMPORT_LOCK = 7_201_612;

export interface ImportOptions {
  /** The content folder, absolute; a Hexo site's folder stands for its `source`. Null with `again`: all kept files. */
  root: string | null;
  onProgress?: (progress: Progress) => void;
  /** Adds one entry for every file to the summary. */
  list?: boolean;
  /** Withdraws the articles of files that are gone. */
  prune?: boolean;
  /** Runs the steps again on every kept file, changed or not. */
  again?: boolean;
  /** Looks only at these absolute paths and what is below them: what a watcher saw change. */
  changed?: readonly string[];
}

/** Another import holds the lock. */
export class ImportBusyError extends Error {
  constructor() {
    super('Another import is running on this database; wait for it to end and start again.');
    this.name = 'ImportBusyError';
  }
}

/**
 * Brings a folder of articles into the database: new files are added, changed ones updated, moved ones keep
 * their address, and unchanged ones cost a stat. A file that cannot be read is quarantined and the rest goes on.
 * Throws ImportBusyError when another import runs.
 */
export async function importContent(options: ImportOptions): Promise<ImportSummary> {
  const summary = await withAdvisoryLock(IMPORT_LOCK, async () => {
    const pool = new ParsePool();
    try {
      return await runImport(options, pool);
    } finally {
      await pool.close();
    }
  });
  if (summary === null) throw new ImportBusyError();
  return summary;
}

async function runImport(options: ImportOptions, pool: ParsePool): Promise<ImportSummary> {
  const started = performance.now();
  const summary = newSummary(options.list === true);
  const onProgress = options.onProgress ?? (() => undefined);
  if (options.root !== null) {
    await importFolder({ ...options, root: options.root, onProgress }, summary, pool);
  } else {
    const scope = { folderId: null, staleOnly: false };
    const renewing = { scope, pool, except: new Set<string>(), onProgress: reportRenewal(onProgress) };
    countRenewed(summary, await renewArticles(renewing));
  }
  summary.seconds = Math.round(performance.now() - started) / 1000;
  return summary;
}

type OnProgress = (progress: Progress) => void;
type FolderOptions = ImportOptions & { root: string; onProgress: OnProgress };

async function importFolder(options: FolderOptions, summary: ImportSummary, pool: ParsePool): Promise<void> {
  const { root, onProgress, prune = false, again = false } = options;
  const folder = await openContentFolder(root);
  summary.notices.push(...noticesOn(folder.site));
  const changed = options.changed?.map((path) => relative(folder.root, path)) ?? null;
  const run = await startRun(folder, summary, pool, onProgress);
  const { candidates, missing } = await findCandidates(run, changed);
  onProgress({ done: summary.seen, total: run.seenPaths.size });
  const moved = await MovedFiles.among(missing, candidates.some(isNew));
  await takeFiles(run, candidates, moved);
  await touchOrigins(run.touched);
  await setFilesWithdrawn(run.returned, false);
  await settleMissing(run, moved, prune);
  await clearQuarantine(run, changed);
  const scope = { folderId: folder.id, staleOnly: !again };
  const renewing = { scope, pool, except: run.storedPaths, onProgress: reportRenewal(onProgress) };
  recountRenewed(summary, await renewArticles(renewing), unchangedPaths(run));
  if (changed === null) await noteOlder(summary);
}

/** Files that were counted as unchanged. */
function unchangedPaths({ summary, seenPaths, returned, storedPaths }: ImportRun): ReadonlySet<string> {
  const unchanged = new Set(seenPaths);
  for (const { path } of [...summary.errors, ...returned]) unchanged.delete(path);
  for (const path of storedPaths) unchanged.delete(path);
  return unchanged;
}

/** New rules are never run on old articles unasked: that takes as long as a first import. */
async function noteOlder(summary: ImportSummary): Promise<void> {
  const older = await countOlderThan(PIPELINE_VERSION);
  if (older === 0) return;
  summary.notices.push(
    `${older} articles were made by older rules; \`portal import --again\` makes them anew.`,
  );
}

async function startRun(
  folder: ContentFolder,
  summary: ImportSummary,
  pool: ParsePool,
  onProgress: OnProgress,
): Promise<ImportRun> {
  const register = await loadRegister();
  const ruledPaths = await database().transaction(loadRuledPaths);
  const folders = new Map((await listContentFolders()).map(({ id, path }) => [id, path]));
  const empty = { seenPaths: new Set<string>(), storedPaths: new Set<string>(), touched: [], returned: [] };
  return { folder, folders, summary, pool, ...register, ruledPaths, ...empty, onProgress };
}

function isNew({ known }: Candidate): boolean {
  return known === null;
}

function reportRenewal(onProgress: OnProgress): (done: number) => void {
  return (done) => onProgress({ done, total: null });
}

/** Reports the files that are gone; with `prune` their articles are withdrawn. */
async function settleMissing(run: ImportRun, moved: MovedFiles, prune: boolean): Promise<void> {
  const gone = moved.missing.filter(({ withdrawn }) => !withdrawn);
  countVanished(run.summary, gone);
  if (!prune || gone.length === 0) return;
  // An empty folder is a disk that is not there more often than a newspaper without articles.
  if (run.summary.seen === 0) {
    run.summary.notices.push('The folder holds no article at all, so nothing was withdrawn.');
    return;
  }
  run.summary.pruned = await setFilesWithdrawn(gone, true);
}

/** Lets go of what this run could read, or did not find any more. */
async function clearQuarantine(
  { summary, folder }: ImportRun,
  changed: readonly string[] | null,
): Promise<void> {
  const kept = summary.errors.map((error) => error.path);
  if (changed === null) return keepInQuarantine(folder.root, folder.prefix, kept);
  const still = new Set(kept);
  await releaseFromQuarantine((changed ?? []).filter((path) => !still.has(path)));
}
