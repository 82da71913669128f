import { type KnownOrigin, type SeenAgain, walkKnownOrigins } from '#db/queries/import-origins.ts';
import { upsertQuarantine } from '#db/queries/quarantine.ts';
import type { ContentFolder } from './content-folder.ts';
import type { Quarantine } from './draft.ts';
import { countFile, type ImportSummary } from './import-summary.ts';
import type { ParsePool } from './parse-pool.ts';

/** What one run of the import knows and has done so far. */
export interface ImportRun {
  readonly folder: ContentFolder;
  readonly summary: ImportSummary;
  readonly pool: ParsePool;
  /** Files of earlier runs, by path; those seen in this one are taken out. */
  readonly unseen: Map<string, KnownOrigin>;
  /** Public ids that are taken, those of this run included. */
  readonly takenIds: Set<string>;
  readonly ruledPaths: Set<string>;
  /** Absolute paths of all known folders, by id. */
  readonly folders: ReadonlyMap<number, string>;
  readonly seenPaths: Set<string>;
  /** Files this run has read and stored. */
  readonly storedPaths: Set<string>;
  /** Same bytes, new time or folder: a fresh checkout touches every file, so they are noted together. */
  readonly touched: SeenAgain[];
  /** Withdrawn files that are there again, unchanged. */
  readonly returned: KnownOrigin[];
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress {
  /** Files dealt with. */
  done: number;
  /** Files in all; null until the folder has been walked. */
  total: number | null;
}

/** Reads the register of known files into `unseen` and `takenIds`. */
export async function loadRegister(): Promise<Pick<ImportRun, 'unseen' | 'takenIds'>> {
  const unseen = new Map<string, KnownOrigin>();
  const takenIds = new Set<string>();
  for await (const origin of walkKnownOrigins()) {
    unseen.set(origin.path, origin);
    takenIds.add(origin.articleId);
  }
  return { unseen, takenIds };
}

/** A file that is new, or whose size or time tells that it may have changed. */
export interface Candidate {
  path: string;
  /** Where it lies, where that is spelt otherwise than its path; 100,000 of them are held at once. */
  spelt: string | null;
  size: number;
  mtimeMs: number;
  known: KnownOrigin | null;
}

/** Quarantines a file: it is noted for the desk and counted, and the run goes on. */
export async function putAside(run: ImportRun, fault: Quarantine, articleId: string | null): Promise<void> {
  const { path, line, reason, detail } = fault;
  await upsertQuarantine([{ path, folder: run.folder.root, line, reason, detail }]);
  run.summary.errors.push({ path, line, reason: detail });
  countFile(run.summary, path, 'quarantined', articleId);
}

/** For a file whose name is no UTF-8, the path holds U+FFFD where its bytes say nothing. */
export function unreadableFile(path: string): Quarantine {
  const detail = path.includes('\ufffd')
    ? 'Its name, or a folder’s, is not UTF-8 (an archive from Windows may hold GBK names); rename it.'
    : 'It cannot be read; check its permissions.';
  return { path, line: null, reason: 'unreadable-file', detail };
}
