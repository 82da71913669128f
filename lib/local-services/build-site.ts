import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, childEnvironment } from '#lib/config.ts';
import { computeBuildStamp, forgetBuild, isBuildCurrent, recordBuild } from './build-stamp.ts';
import type { ChildProcesses } from './child-processes.ts';
import type { DataFolder } from './data-folder.ts';
import { OperatorError } from './operator-error.ts';

const NEXT = 'node_modules/next/dist/bin/next';

/** Arguments and environment that every command of Next gets. */
export const nextCommand = (...args: string[]) => ({ command: process.execPath, args: [NEXT, ...args] });
export const NEXT_VARIABLES = { NEXT_TELEMETRY_DISABLED: '1' };

/**
 * Builds the pages where the sources changed since the last build. Gives whether it built.
 * @throws OperatorError with the last lines of the log; the next start then builds again.
 */
export async function buildSite(
  root: string,
  config: Config,
  folder: DataFolder,
  children: ChildProcesses,
): Promise<boolean> {
  const settings = { siteName: config.siteName, siteUrl: config.siteUrl ?? '' };
  const stamp = computeBuildStamp(root, settings);
  if (isBuildCurrent(root, stamp)) return false;
  mkdirSync(join(root, '.next'), { recursive: true });
  forgetBuild(root);
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
  recordBuild(root, stamp);
  return true;
}

/** A build must come out the same with and without services. Empty, not absent: an absent one is filled from .env. */
const WITHOUT_SERVICES = {
  DATABASE_URL: '',
  MEILI_URL: '',
  MEILI_KEY: '',
  NEXTAUTH_SECRET: '',
  ADMIN_PASSWORD: '',
};
