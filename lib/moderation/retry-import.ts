import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findArticleIdByPath } from '#db/queries/desk-article.ts';
import { countQuarantinedByFolder, findQuarantined, releaseFromQuarantine } from '#db/queries/quarantine.ts';
import type { ImportOptions } from '#lib/content-import/import-content.ts';
import type { ImportSummary } from '#lib/content-import/import-summary.ts';
import { loadImport } from './load-import.ts';
import { locateFile } from './locate-file.ts';

/**
 * The watcher reads a file the moment it is put right, just when the editor turns to the button: such an import
 * is over in a moment, and only a longer one is worth a word.
 */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 250;

type RetryFault = 'busy' | 'folder-gone' | 'already-decided';

export type FileRetry =
  | { ok: true; articleId: string }
  | { ok: false; reason: RetryFault | 'still-faulty' | 'gone' };

export type FolderRetry =
  | ({ ok: true } & Pick<ImportSummary, 'created' | 'updated' | 'quarantined'>)
  | { ok: false; reason: RetryFault };

/**
 * Reads a quarantined file again. `path` is its name in quarantine; only what is there is ever read. Another
 * import is waited for, at most `patienceMs`.
 */
export async function retryFile(path: string, patienceMs = PATIENCE_MS): Promise<FileRetry> {
  const file = await findQuarantined(path);
  if (!file) return alreadySettled(path);
  const located = await locateFile(file.folder, path);
  const absolute = located.ok ? located.absolute : join(file.folder, path);
  const summary = await importAgain({ root: file.folder, changed: [absolute], list: true }, patienceMs);
  if (typeof summary === 'string') return { ok: false, reason: summary };
  const [read] = summary.articles ?? [];
  if (read?.status === 'quarantined' && read.path === path) return { ok: false, reason: 'still-faulty' };
  // The importer lets go of what it could read by today's name; a folder may have become part of another since.
  await releaseFromQuarantine([path]);
  if (!read) return { ok: false, reason: 'gone' };
  if (read.status === 'quarantined' || read.id === null) return { ok: false, reason: 'still-faulty' };
  return { ok: true, articleId: read.id };
}

/** A file that was put right is often taken by the watcher before the editor has pressed the button. */
async function alreadySettled(path: string): Promise<FileRetry> {
  const articleId = await findArticleIdByPath(path);
  return articleId === null ? { ok: false, reason: 'already-decided' } : { ok: true, articleId };
}

/** Imports a whole folder again that has files in quarantine. */
export async function retryFolder(folder: string, patienceMs = PATIENCE_MS): Promise<FolderRetry> {
  const folders = await countQuarantinedByFolder();
  if (!folders.some((known) => known.folder === folder)) return { ok: false, reason: 'already-decided' };
  const summary = await importAgain({ root: folder }, patienceMs);
  if (typeof summary === 'string') return { ok: false, reason: summary };
  const { created, updated, quarantined } = summary;
  return { ok: true, created, updated, quarantined };
}

async function importAgain(
  options: ImportOptions & { root: string },
  patienceMs: number,
): Promise<ImportSummary | 'busy' | 'folder-gone'> {
  const folder = await stat(options.root).catch(() => null);
  if (!folder?.isDirectory()) return 'folder-gone';
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const summary = await importUnlessBusy(options);
    if (summary !== null) return summary;
    if (performance.now() >= deadline) return 'busy';
    await sleep(ASK_AGAIN_MS);
  }
}

async function importUnlessBusy(options: ImportOptions): Promise<ImportSummary | null> {
  const { importContent, ImportBusyError } = await loadImport();
  try {
    return await importContent(options);
  } catch (error) {
    if (error instanceof ImportBusyError) return null;
    throw error;
  }
}
