import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import type { Config } from '#lib/config.ts';
import { requireDatabaseUrl } from '#lib/config.ts';
import { OperatorError } from './operator-error.ts';
import { type Report, runStage } from './stage-events.ts';

/** The sign-in that was made at the first start. */
export interface FirstSignIn {
  readonly email: string;
  readonly password: string;
}

const SHOWN_FAULTS = 5;

/**
 * @throws OperatorError where the folder of articles is missing or cannot be read; an empty one is fine.
 */
export function checkContentFolder(contentDir: string): void {
  try {
    accessSync(contentDir, constants.R_OK | constants.X_OK);
    readdirSync(contentDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = statSync(contentDir, { throwIfNoEntry: false })?.isFile() ? 'it is a file' : code;
    throw new OperatorError(
      `The content folder cannot be read: ${contentDir} (${fault}). Create it, or name your folder of articles (CONTENT_DIR at the start).`,
    );
  }
}

/**
 * Brings the database of the adopted services up to date: schema, first editor, articles. `onSignIn` is called as soon as
 * a first editor exists, since its password cannot be had again.
 */
export async function prepareData(
  config: Config,
  report: Report,
  onSignIn: (signIn: FirstSignIn) => void,
): Promise<void> {
  await migrate(config, report);
  await makeFirstEditor(config, report, onSignIn);
  await importArticles(config, report);
}

// The three are imported late: they read the settings, which are complete only when services were adopted.

async function migrate(config: Config, report: Report): Promise<void> {
  const { migrateDatabase } = await import('#db/migrate.ts');
  await runStage(
    report,
    'Database schema',
    () => migrateDatabase(requireDatabaseUrl(config)),
    ({ applied }) =>
      applied === 0 ? 'Database schema is current' : `Database schema: ${applied} migrations applied`,
  );
}

async function makeFirstEditor(
  config: Config,
  report: Report,
  onSignIn: (signIn: FirstSignIn) => void,
): Promise<void> {
  const { ensureFirstEditor } = await import('#lib/auth/first-editor.ts');
  await runStage(
    report,
    'First editor',
    async () => {
      const made = await ensureFirstEditor(config);
      if (made) onSignIn(made);
      return made;
    },
    (made) => (made ? `First editor: ${made.email}` : 'Editors are there'),
  );
}

async function importArticles({ contentDir }: Config, report: Report): Promise<void> {
  const { importContent } = await import('#lib/content-import/import-content.ts');
  const summary = await runStage(
    report,
    'Import',
    (progress) =>
      importContent({
        root: contentDir,
        onProgress: ({ done, total }) => progress(`${done} of ${total ?? '?'} files`),
      }),
    (done) =>
      `Import of ${contentDir}: ${done.seen} files, ${done.created} new, ${done.updated} changed, ${done.unchanged} unchanged, ${done.quarantined} quarantined`,
  );
  const notice = (text: string) => report({ kind: 'notice', text });
  if (summary.seen === 0) notice(`there are no articles in ${contentDir}: the portal starts empty`);
  for (const { path, line, reason } of summary.errors.slice(0, SHOWN_FAULTS)) {
    notice(`quarantined: ${path}${line === null ? '' : `:${line}`} (${reason})`);
  }
  for (const text of summary.notices) notice(text);
  const more = summary.errors.length - SHOWN_FAULTS;
  if (more > 0)
    notice(`and ${more} more; \`npm run -s portal -- import ${contentDir} --json\` lists them all`);
}
