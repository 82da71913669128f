import { join } from 'node:path';
import { type ChildProcesses, childRecordFile, superviseChildren } from './child-processes.ts';
import { endSurvivors } from './child-record.ts';
import { type DataFolder, prepareDataFolder } from './data-folder.ts';
import { acquireDataFolderLock, type DataFolderLock, type LockHolder } from './data-folder-lock.ts';

/** The data folder in the hands of this process. */
export interface HeldDataFolder {
  readonly folder: DataFolder;
  readonly lock: DataFolderLock;
  readonly children: ChildProcesses;
  /** Stops every child in order and gives the folder back. */
  release(): Promise<void>;
}

export type HoldResult = { ok: true; held: HeldDataFolder } | { ok: false; holder: LockHolder };

/**
 * Takes the data folder, ends what an earlier holder that was killed left running, and gives the means to
 * start children in it.
 * @throws OperatorError when the folder cannot be written to.
 */
export async function holdDataFolder(
  dataDir: string,
  command: string,
  notice: (line: string) => void,
): Promise<HoldResult> {
  const folder = prepareDataFolder(dataDir);
  const result = acquireDataFolderLock(folder.run, command);
  if (!result.ok) return result;
  const { lock } = result;
  const ended = await endSurvivors(childRecordFile(folder.run));
  if (ended.length > 0) notice(`ended what an earlier start had left running: ${ended.join(', ')}`);
  const children = superviseChildren(folder, notice);
  const release = async () => {
    await children.stopAll();
    lock.release();
  };
  return { ok: true, held: { folder, lock, children, release } };
}

/** One line that says who has the data folder and what to do. */
export function describeHolder({ command, pid, since, address }: LockHolder, dataDir: string): string {
  const at = address ? `, ${address}` : '';
  return `The data folder ${dataDir} is in use by ${command} (pid ${pid}, since ${since.slice(0, 19)}Z${at}): stop it, or set DATA_DIR to another folder.`;
}

export const servicesFile = (folder: DataFolder) => join(folder.run, 'services.json');
