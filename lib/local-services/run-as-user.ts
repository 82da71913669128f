import { execFileSync, spawnSync } from 'node:child_process';
import { OperatorError } from './operator-error.ts';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** How a program is started so that it runs as another user. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The way to start programs for a user; `launch` puts a program and its arguments into it. */
export type Launcher = (program: string, args: readonly string[]) => Launch;

export const launchAsMyself: Launcher = (command, args) => ({ command, args });

/** The first of these users that the system knows; null where it knows none. */
export function findUser(names: readonly string[]): SystemUser | null {
  for (const name of names) {
    const uid = askId('-u', name);
    const gid = askId('-g', name);
    if (uid !== null && gid !== null) return { name, uid, gid };
  }
  return null;
}

function askId(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return null; // id exits with 1 for an unknown user
  }
}

/**
 * Finds the way in which root can run `program` as `user` with `folder` as its data.
 * Where the path to them is closed to that user (a checkout under /root), util-linux' setpriv lends the one
 * capability of passing and reading folders; writing stays limited to what the user owns.
 * @throws OperatorError where neither way works.
 */
export function findLauncher(user: SystemUser, program: string, folder: string): Launcher {
  const switchUser: Launcher = (command, args) => ({ command, args, uid: user.uid, gid: user.gid });
  if (reaches(switchUser, program, folder)) return switchUser;
  const withSetpriv: Launcher = (command, args) => ({
    command: 'setpriv',
    args: [...setprivFlags(user), command, ...args],
  });
  if (reaches(withSetpriv, program, folder)) return withSetpriv;
  throw new OperatorError(
    `Postgres does not run as root, and user ${user.name} cannot reach ${folder}: move the project out of root's home, install util-linux (setpriv), start as an ordinary user, or set DATABASE_URL.`,
  );
}

function setprivFlags({ uid, gid }: SystemUser): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
    // Without it access(2), with which initdb looks for postgres, leaves the capability out of account.
    '--securebits=+no_setuid_fixup',
  ];
}

function reaches(launcher: Launcher, program: string, folder: string): boolean {
  const { command, args, uid, gid } = launcher('sh', [
    '-c',
    'cd "$1" && exec "$2" --version',
    'sh',
    folder,
    program,
  ]);
  return spawnSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
