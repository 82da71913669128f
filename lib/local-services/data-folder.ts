import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from './operator-error.ts';

/** Where things lie in DATA_DIR; all paths absolute. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly meilisearch: string;
  readonly logs: string;
  /** State of the running processes: lock, children, services. */
  readonly run: string;
  readonly bin: string;
  readonly secrets: string;
}

/**
 * Makes DATA_DIR and its inner folders.
 * @throws OperatorError when one cannot be made or written to.
 */
export function prepareDataFolder(dataDir: string): DataFolder {
  const folder = locateDataFolder(dataDir);
  for (const path of [folder.root, folder.logs, folder.run]) makeWritable(path);
  return folder;
}

export function locateDataFolder(dataDir: string): DataFolder {
  return {
    root: dataDir,
    postgres: join(dataDir, 'postgres'),
    meilisearch: join(dataDir, 'meilisearch'),
    logs: join(dataDir, 'logs'),
    run: join(dataDir, 'run'),
    bin: join(dataDir, 'bin'),
    secrets: join(dataDir, 'secrets.json'),
  };
}

function makeWritable(path: string): void {
  try {
    makeWithParents(path);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `The data folder cannot be written to: ${path} (${code}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

/** Not mkdir's `recursive`: Node 24 then tries for ever where the system answers ENOENT to mkdir, as /proc does. */
function makeWithParents(path: string): void {
  if (existsSync(path)) return;
  makeWithParents(dirname(path));
  mkdirSync(path);
}
