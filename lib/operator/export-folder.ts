import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { config } from '#lib/config.ts';
import { type ExportSummary, exportArticles } from '#lib/export/export-articles.ts';
import { OperatorError } from '#lib/local-services/operator-error.ts';
import { EXIT, type ServiceCommand, UsageError, type Words } from './command.ts';
import { showProgress } from './show-progress.ts';

const SHOWN_FAULTS = 20;

/** `portal export <folder>`. */
export const exportFolder: ServiceCommand = {
  usage: 'export <folder> [--json]',
  about:
    'writes the articles back as the files they came from, with what editors decided in their front matter; files that are the same already are left alone, and nothing is deleted',
  needs: 'services',
  plan(words) {
    const folder = readFolder(words);
    return async ({ say }) => {
      say(`export: the portal whose data is in ${config().dataDir} into ${folder}`);
      const progress = showProgress(process.stderr, 'export');
      const summary = await exportArticles(folder, {
        onProgress: (done) => progress.show({ done, total: null }),
      }).finally(progress.end);
      for (const line of remarks(summary)) say(line);
      const exitCode = summary.errors.length > 0 ? EXIT.quarantined : EXIT.done;
      return { line: total(summary), json: summary, exitCode };
    };
  },
};

function readFolder({ args }: Words): string {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) throw new UsageError('export takes one folder.');
  const target = resolve(folder);
  checkExportFolder(target);
  return target;
}

/** @throws OperatorError where nothing can be written there; a folder that is missing is made later. */
function checkExportFolder(folder: string): void {
  const existing = nearestExisting(folder);
  const fault = statSync(existing).isDirectory() ? permissionFault(existing) : `${existing} is a file`;
  if (fault !== null) throw new OperatorError(`Nothing can be exported to ${folder}: ${fault}.`);
}

function nearestExisting(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  // Below a file there is nothing either: ENOTDIR counts as "no entry".
  return stats || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function permissionFault(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const isReadOnly = error instanceof Error && 'code' in error && error.code === 'EROFS';
    return isReadOnly ? `${folder} is on a read-only file system` : `${folder} may not be written to`;
  }
}

function remarks({ errors, withdrawn, extra, reencoded }: ExportSummary): string[] {
  const shown = errors.slice(0, SHOWN_FAULTS).map(({ path, reason }) => `${path}: ${reason}`);
  const rest = errors.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`and ${rest} more; --json lists them all`] : []),
    ...(reencoded > 0 ? [`${reencoded} files are UTF-8 now: their own encoding lacks a character`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn files were left out`] : []),
    ...(extra > 0 ? [`${extra} other files lie in the folder and were left alone`] : []),
  ];
}

function total({ written, unchanged, curated, errors, seconds }: ExportSummary): string {
  const faults = errors.length > 0 ? `; ${errors.length} with errors` : '';
  return `${written + unchanged} files in ${seconds} s: ${written} written, ${unchanged} there already; ${curated} with editors' decisions${faults}`;
}
