import { resolve } from 'node:path';
import { config } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { checkContentFolder } from '#lib/local-services/prepare-data.ts';
import { EXIT, type ServiceCommand, UsageError } from './command.ts';

const SHOWN_FAULTS = 20;

/** `portal import <folder>`. */
export const importFolder: ServiceCommand = {
  usage: 'import <folder> [--json] [--list]',
  about: 'brings a folder of articles in; only new and changed files are read',
  options: { list: { type: 'boolean' } },
  needs: 'services',
  plan({ args, options }) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0) throw new UsageError('import takes one folder.');
    const root = resolve(folder);
    checkContentFolder(root);
    return async ({ say }) => {
      say(`import: ${root} into the portal whose data is in ${config().dataDir}`);
      const summary = await importContent({
        root,
        list: options.list === true,
        onProgress: (seen) => say(`import: ${seen} files`),
      });
      for (const { path, line, reason } of summary.errors.slice(0, SHOWN_FAULTS)) {
        say(`quarantined: ${path}${line === null ? '' : `:${line}`} (${reason})`);
      }
      const { seen, created, updated, unchanged, quarantined, seconds } = summary;
      return {
        line: `${seen} files in ${seconds} s: ${created} new, ${updated} changed, ${unchanged} unchanged, ${quarantined} quarantined`,
        json: summary,
        exitCode: quarantined > 0 ? EXIT.quarantined : EXIT.done,
      };
    };
  },
};
