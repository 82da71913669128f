import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identifySelf, isAlive } from './process-identity.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

const holderSchema = z.object({
  pid: z.number(),
  startedAt: z.string(),
  /** What it runs, e.g. 'npm start' or 'portal import'. */
  command: z.string(),
  /** ISO 8601. */
  since: z.string(),
  /** Where its portal answers; null before it does and for commands without a portal. */
  address: z.string().nullable(),
});
export type LockHolder = z.output<typeof holderSchema>;

export type LockResult = { ok: true; lock: DataFolderLock } | { ok: false; holder: LockHolder };

export interface DataFolderLock {
  readonly holder: LockHolder;
  /** Notes where the portal answers, for those who find the folder taken. */
  setAddress(address: string): void;
  release(): void;
}

/**
 * Takes the data folder for this process, or says which living process has it. Holds until `release()` or
 * the end of the process, however it ends. (Of the folder only `runFolder` matters, so other things that one
 * process at a time may do can be locked in the same way.)
 *
 * The lock is the file `lock-<n>.json` with the highest n. A new holder creates n+1, which only one process
 * can do, and only after it saw that the holder of n is gone; no file is ever replaced, so two processes
 * that both find a stale lock cannot both take it.
 */
export function acquireDataFolderLock(runFolder: string, command: string): LockResult {
  const holder: LockHolder = {
    ...identifySelf(),
    command,
    since: new Date().toISOString(),
    address: null,
  };
  for (;;) {
    const highest = highestNumber(runFolder);
    const current = readStateFile(lockFile(runFolder, highest), holderSchema);
    if (current && isAlive(current)) return { ok: false, holder: current };
    if (createExclusively(lockFile(runFolder, highest + 1), holder)) {
      const mine = highest + 1;
      // A slow process may create a number that others have long passed and cleared away.
      if (highestNumber(runFolder) === mine) return { ok: true, lock: holdLock(runFolder, mine, holder) };
      rmSync(lockFile(runFolder, mine), { force: true });
    }
  }
}

/** The living holder of the data folder; null where nobody has it. */
export function findLockHolder(runFolder: string): LockHolder | null {
  const holder = readStateFile(lockFile(runFolder, highestNumber(runFolder)), holderSchema);
  return holder && isAlive(holder) ? holder : null;
}

function holdLock(runFolder: string, mine: number, holder: LockHolder): DataFolderLock {
  for (const number of lockNumbers(runFolder)) {
    if (number < mine) rmSync(lockFile(runFolder, number), { force: true });
  }
  const file = lockFile(runFolder, mine);
  return {
    holder,
    setAddress: (address) => writeStateFile(file, { ...holder, address }),
    // The file stays, marked as nobody's: numbers must never start again.
    release: () => writeStateFile(file, { released: holder.since }),
  };
}

const lockFile = (runFolder: string, number: number) => join(runFolder, `lock-${number}.json`);

function lockNumbers(runFolder: string): number[] {
  const names = readdirSync(runFolder, { encoding: 'utf8' });
  return names.flatMap((name) => /^lock-(\d+)\.json$/.exec(name)?.slice(1).map(Number) ?? []);
}

const highestNumber = (runFolder: string) => Math.max(0, ...lockNumbers(runFolder));

/** False where the file exists. A link shows the file with its whole text or not at all. */
function createExclusively(file: string, value: unknown): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeStateFile(draft, value);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
