import { join } from 'node:path';
import { childEnvironment } from '#lib/config.ts';
import { buildIslands } from '#lib/islands/build-islands.ts';
import { withBuildLock } from './build-lock.ts';
import { computeBuildStamp, forgetBuild, isBuildCurrent, recordBuild } from './build-stamp.ts';
import type { ChildProcesses } from './child-processes.ts';
import type { DataFolder } from './data-folder.ts';
import { OperatorError } from './operator-error.ts';

const NEXT = 'node_modules/next/dist/bin/next';

/** Arguments and environment that every command of Next gets. */
export const nextCommand = (...args: string[]) => ({ command: process.execPath, args: [NEXT, ...args] });
export const NEXT_VARIABLES = { NEXT_TELEMETRY_DISABLED: '1' };

/**
 * Builds the pages where the sources changed since the last build, one process of a checkout at a time.
 * Gives whether it built.
 * @throws OperatorError with the last lines of the log; the next start then builds again.
 */
export async function buildSite(
  root: string,
  folder: DataFolder,
  children: ChildProcesses,
  notice: (line: string) => void,
): Promise<boolean> {
  if (isBuildCurrent(root, computeBuildStamp(root))) return false;
  return withBuildLock(root, notice, async () => {
    const stamp = computeBuildStamp(root);
    if (isBuildCurrent(root, stamp)) return false; // built by the one that was waited for
    forgetBuild(root);
    await Promise.all([runBuild(root, folder, children), buildIslands(root)]);
    recordBuild(root, stamp);
    return true;
  });
}

async function runBuild(root: string, folder: DataFolder, children: ChildProcesses): Promise<void> {
  const child = children.start({
    ...nextCommand('build'),
    name: 'build',
    cwd: root,
    env: childEnvironment({ ...NEXT_VARIABLES, ...WITHOUT_SERVICES, NODE_ENV: 'production' }),
    stopSignal: 'SIGTERM',
    stopRank: 0,
  });
  const how = await child.ended;
  if (how !== 'exit code 0') {
    throw new OperatorError(
      `The pages could not be built (${how}); all of the log is in ${join(folder.logs, 'build.log')}, it ends with:\n${child.logTail(30)}`,
    );
  }
}

/** A build must come out the same with and without services. Empty, not absent: an absent one is filled from .env. */
const WITHOUT_SERVICES = {
  DATABASE_URL: '',
  MEILI_URL: '',
  MEILI_KEY: '',
  NEXTAUTH_SECRET: '',
  ADMIN_PASSWORD: '',
};
