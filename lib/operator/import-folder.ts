import { resolve } from 'node:path';
import { config } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import type { ImportSummary } from '#lib/content-import/import-summary.ts';
import { checkContentFolder } from '#lib/local-services/prepare-data.ts';
import { EXIT, type ServiceCommand, UsageError, type Words } from './command.ts';
import { showProgress } from './show-progress.ts';

const SHOWN_FAULTS = 20;

/** `portal import <folder>`. */
export const importFolder: ServiceCommand = {
  usage: 'import <folder> [--json] [--list] [--prune] [--again]',
  about:
    'brings a folder of articles in; only new and changed files are read. --prune withdraws articles whose file is gone, --again makes every article anew from the bytes that are kept (all of them where no folder is named)',
  options: { list: { type: 'boolean' }, prune: { type: 'boolean' }, again: { type: 'boolean' } },
  needs: 'services',
  plan(words) {
    const root = readFolder(words);
    const { list, prune, again } = words.options;
    return async ({ say }) => {
      say(`import: ${root ?? 'everything again,'} into the portal whose data is in ${config().dataDir}`);
      const progress = showProgress(process.stderr, 'import');
      const summary = await importContent({
        root,
        list: list === true,
        prune: prune === true,
        again: again === true,
        onProgress: progress.show,
      }).finally(progress.end);
      for (const line of remarks(summary)) say(line);
      const exitCode = summary.quarantined > 0 ? EXIT.quarantined : EXIT.done;
      return { line: total(summary), json: summary, exitCode };
    };
  },
};

function readFolder({ args, options }: Words): string | null {
  const [folder, ...more] = args;
  if (more.length > 0) throw new UsageError('import takes one folder.');
  if (folder === undefined && options.again === true && options.prune !== true) return null;
  if (folder === undefined) throw new UsageError('import takes a folder; only --again goes without.');
  const root = resolve(folder);
  checkContentFolder(root);
  return root;
}

function remarks({ errors, notices }: ImportSummary): string[] {
  const faults = errors.slice(0, SHOWN_FAULTS).map(({ path, line, reason }) => {
    return `quarantined: ${path}${line === null ? '' : `:${line}`} (${reason})`;
  });
  const rest = errors.length - faults.length;
  return [...faults, ...(rest > 0 ? [`and ${rest} more; --json lists them all`] : []), ...notices];
}

function total(summary: ImportSummary): string {
  const { seen, created, updated, moved, unchanged, quarantined, vanished, pruned, seconds } = summary;
  const movedPart = moved > 0 ? ` (${moved} of them moved)` : '';
  const gone =
    vanished > 0 ? `, ${vanished} gone${pruned > 0 ? ` and withdrawn` : ' (--prune withdraws them)'}` : '';
  return `${seen} files in ${seconds} s: ${created} new, ${updated} changed${movedPart}, ${unchanged} unchanged, ${quarantined} quarantined${gone}`;
}
