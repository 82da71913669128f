import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { childEnvironment } from '#lib/config.ts';
import type { ChildProcesses } from './child-processes.ts';
import { endProcessGroup } from './child-record.ts';
import { OperatorError } from './operator-error.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import { identifyProcess, programOf } from './process-identity.ts';
import { findLauncher, findUser, type Launcher, launchAsMyself, type SystemUser } from './run-as-user.ts';

export const DATABASE_USER = 'baolan';

/** A cluster on disk and the way to run programs as its owner. */
export interface Cluster {
  readonly folder: string;
  readonly launcher: Launcher;
}

/**
 * Opens the cluster in `folder`, or makes one whose superuser has `password`.
 * It is made in a folder beside and renamed when it is whole, so an interrupted start leaves nothing half-done.
 */
export async function openCluster(
  folder: string,
  programs: PostgresPrograms,
  password: string,
  children: ChildProcesses,
): Promise<Cluster> {
  const exists = existsSync(join(folder, 'PG_VERSION'));
  if (exists) refuseOtherVersion(folder, programs);
  const draft = `${folder}-new`;
  if (!exists) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
  }
  const user = ownerFor(exists ? folder : draft);
  const launcher = user ? findLauncher(user, programs.initdb, exists ? folder : draft) : launchAsMyself;
  if (exists) {
    await endForgottenServer(folder);
    return { folder, launcher };
  }
  await initialise(draft, programs, password, user, launcher, children);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { folder, launcher };
}

/** Postgres refuses to run as root: then the folder's owner runs it, or a user of the system that may. Null: oneself. */
function ownerFor(folder: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { name: `with id ${uid}`, uid, gid };
  const user = findUser(['postgres', 'nobody']);
  if (!user) {
    throw new OperatorError(
      'Postgres does not run as root, and this system has neither a user postgres nor nobody: start as an ordinary user, or set DATABASE_URL.',
    );
  }
  // -R: a cluster copied by root is root's in all its files.
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  return user;
}

async function initialise(
  draft: string,
  programs: PostgresPrograms,
  password: string,
  user: SystemUser | null,
  launcher: Launcher,
  children: ChildProcesses,
): Promise<void> {
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const common = [
    '-D',
    draft,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    `--username=${DATABASE_USER}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  // Under the ctype C, pg_trgm would take no Chinese character for a letter; C is the last resort.
  const locales = [['--locale=C.UTF-8'], ['--locale=en_US.UTF-8'], ['--no-locale']];
  try {
    for (const [index, locale] of locales.entries()) {
      const child = children.start({
        ...launcher(programs.initdb, [...common, ...locale]),
        name: 'initdb',
        cwd: draft,
        env: childEnvironment({ PGDATA: null, LC_ALL: null }),
        program: programs.initdb,
        stopSignal: 'SIGINT',
        stopRank: 0,
      });
      const how = await child.ended;
      if (how === 'exit code 0') return;
      const said = child.logTail(30);
      if (index === locales.length - 1 || !/locale/i.test(said)) {
        throw new OperatorError(
          `The database cluster could not be made in ${draft} (${how}): ${said.split('\n').at(-1)}`,
        );
      }
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function refuseOtherVersion(folder: string, { major }: PostgresPrograms): void {
  const of = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (of === String(major)) return;
  throw new OperatorError(
    `The database in ${folder} is of Postgres ${of}, the embedded server is ${major}: restore a backup into a new DATA_DIR, or set DATABASE_URL.`,
  );
}

/**
 * Deals with the pid file that a killed server leaves: a server of this cluster that still runs is ended;
 * a pid that belongs to some other program by now must not keep Postgres from starting. A pid of nobody is
 * left to Postgres, which knows that case.
 */
async function endForgottenServer(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const identity = identifyProcess(Number(readFileSync(file, 'utf8').split('\n')[0]));
  const program = identity && programOf(identity.pid);
  if (!identity || !program) return;
  if (basename(program) === 'postgres' && readlinkSync(`/proc/${identity.pid}/cwd`) === folder) {
    await endProcessGroup(identity, 'SIGINT', 10_000);
  } else {
    rmSync(file);
  }
}

/** Gives the superuser a new password through the single-user mode, which asks for none: secrets.json was lost. */
export function resetPassword(
  { folder, launcher }: Cluster,
  programs: PostgresPrograms,
  password: string,
): void {
  const { command, args, uid, gid } = launcher(programs.postgres, ['--single', '-D', folder, 'postgres']);
  const result = spawnSync(command, args, {
    input: `ALTER ROLE ${DATABASE_USER} PASSWORD '${password}'\n`,
    uid,
    gid,
    cwd: folder,
  });
  if (result.status !== 0) {
    throw new OperatorError(`The password of the embedded database could not be set: ${result.stderr}`);
  }
}
