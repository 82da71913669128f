import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { identifyProcess, isAlive, type ProcessIdentity, programOf } from './process-identity.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

const childSchema = z.object({
  name: z.string(),
  pid: z.number(),
  startedAt: z.string(),
  /** Path of the program it runs; null where that was not to be had. */
  program: z.string().nullable(),
  stopSignal: z.enum(['SIGTERM', 'SIGINT']),
});
export type RecordedChild = z.output<typeof childSchema>;

/** The children of the holder of a data folder, on disk, so that the next holder finds what a `kill -9` left behind. */
export interface ChildRecord {
  add(child: RecordedChild): void;
  remove(pid: number): void;
}

export function startChildRecord(file: string): ChildRecord {
  const children = new Map<number, RecordedChild>();
  const save = () => writeStateFile(file, [...children.values()]);
  save();
  return {
    add(child) {
      children.set(child.pid, child);
      save();
    },
    remove(pid) {
      if (children.delete(pid)) save();
    },
  };
}

/**
 * Ends the processes that an earlier holder of the data folder left behind, last started first.
 * Gives their names.
 */
export async function endSurvivors(file: string): Promise<string[]> {
  const recorded = readStateFile(file, z.array(childSchema)) ?? [];
  const survivors = recorded.filter(isOurs).reverse();
  for (const child of survivors) await endProcessGroup(child, child.stopSignal, 10_000);
  return survivors.map((child) => child.name);
}

/** Start time and program must both match before a signal is sent. */
function isOurs(child: RecordedChild): boolean {
  if (!isAlive(child)) return false;
  const program = programOf(child.pid);
  return child.program === null || program === null || program === child.program;
}

/** Asks a process and its group to end, waits up to `limitMs`, then kills the group. */
export async function endProcessGroup(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
  limitMs: number,
): Promise<void> {
  signalGroup(identity, signal);
  const end = Date.now() + limitMs;
  while (isAlive(identity) && Date.now() < end) await sleep(20);
  if (!isAlive(identity)) return;
  killGroup(identity);
  while (isAlive(identity)) await sleep(20);
}

/** Kills a process and its group at once. */
export function killGroup(identity: ProcessIdentity): void {
  signalGroup(identity, 'SIGKILL');
}

function signalGroup({ pid, startedAt }: ProcessIdentity, signal: NodeJS.Signals): void {
  if (identifyProcess(pid)?.startedAt !== startedAt) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: it ended between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
