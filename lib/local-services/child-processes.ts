import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcessGroup, killGroup, startChildRecord } from './child-record.ts';
import { logLength, openLog, tailOf } from './log-file.ts';
import { OperatorError } from './operator-error.ts';
import { identifyProcess, type ProcessIdentity, programOf } from './process-identity.ts';

export interface ChildSpec {
  /** Also the name of its log file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** The program that `command` turns itself into (a launcher such as setpriv); the command itself otherwise. */
  readonly program?: string;
  /** SIGINT where that means a fast and clean end (Postgres). */
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  /** Children of a lower rank are stopped first. */
  readonly stopRank: number;
}

export interface RunningChild {
  readonly name: string;
  /** Resolves with how its first run ended, e.g. 'exit code 1', 'signal SIGKILL', 'spawn EACCES'. */
  readonly ended: Promise<string>;
  /** From now on it is started again whenever it ends on its own. */
  keepRunning(): void;
  stop(): Promise<void>;
  /** The last lines that this run wrote to its log. */
  logTail(lines: number): string;
}

export interface ChildProcesses {
  /** Starts a child in its own process group with its output in `logs/<name>.log`. */
  start(spec: ChildSpec): RunningChild;
  /** Stops all in the order of their ranks, each within 10 s; nothing can be started afterwards. */
  stopAll(): Promise<void>;
  /** Kills all at once. */
  killAll(): void;
}

const STOP_LIMIT_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
/** A child that lived this long before it ended is started again without a longer pause. */
const HEALTHY_MS = 60_000;

const NEVER_STARTED = Promise.resolve('never started');

interface Slot {
  readonly spec: ChildSpec;
  identity: ProcessIdentity | null;
  /** Of the latest run. */
  ended: Promise<string>;
  wanted: boolean;
  kept: boolean;
  pauseMs: number;
}

export function superviseChildren(
  folders: { readonly logs: string; readonly run: string },
  notice: (line: string) => void,
): ChildProcesses {
  const record = startChildRecord(childRecordFile(folders.run));
  const slots = new Set<Slot>();
  let closed = false;
  const killAll = () => {
    closed = true;
    for (const { identity } of slots) if (identity) killGroup(identity);
  };
  // Whatever ends this process short of `kill -9` takes the children along.
  process.on('exit', killAll);

  function launch(slot: Slot): Promise<string> {
    const { spec } = slot;
    const log = openLog(logOf(spec.name));
    const startedAt = Date.now();
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      uid: spec.uid,
      gid: spec.gid,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    slot.identity = child.pid === undefined ? null : identifyProcess(child.pid);
    const { identity } = slot;
    if (identity) {
      const program = spec.program ?? programOf(identity.pid);
      record.add({ ...identity, name: spec.name, program, stopSignal: spec.stopSignal });
    }
    slot.ended = new Promise((resolve) => {
      const end = (how: string) => {
        if (identity) record.remove(identity.pid);
        slot.identity = null;
        if (!slot.wanted || closed) slots.delete(slot);
        else if (slot.kept) void restart(slot, how, Date.now() - startedAt);
        resolve(how);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
    });
    return slot.ended;
  }

  async function restart(slot: Slot, how: string, livedMs: number): Promise<void> {
    slot.pauseMs = livedMs > HEALTHY_MS ? 1000 : Math.min(slot.pauseMs * 2, LONGEST_PAUSE_MS);
    notice(
      `${slot.spec.name} ended (${how}); starting it again in ${slot.pauseMs / 1000} s, see ${logOf(slot.spec.name)}`,
    );
    await sleep(slot.pauseMs, undefined, { ref: false });
    if (slot.wanted && !closed) void launch(slot);
  }

  async function stop(slot: Slot): Promise<void> {
    slot.wanted = false;
    if (slot.identity) {
      await endProcessGroup(slot.identity, slot.spec.stopSignal, STOP_LIMIT_MS);
      await slot.ended; // Node hears of it a moment later and then takes it off the record
    }
    slots.delete(slot);
  }

  const logOf = (name: string) => join(folders.logs, `${name}.log`);

  return {
    start(spec) {
      if (closed) throw new OperatorError(`Stopping: ${spec.name} is not started any more.`);
      const slot: Slot = {
        spec,
        identity: null,
        ended: NEVER_STARTED,
        wanted: true,
        kept: false,
        pauseMs: 500,
      };
      const logStart = logLength(logOf(spec.name));
      slots.add(slot);
      return {
        name: spec.name,
        ended: launch(slot),
        keepRunning() {
          slot.kept = true;
        },
        stop: () => stop(slot),
        logTail: (lines) => tailOf(logOf(spec.name), lines, logStart),
      };
    },
    async stopAll() {
      closed = true;
      const inOrder = [...slots].sort((a, b) => a.spec.stopRank - b.spec.stopRank);
      for (const slot of inOrder) await stop(slot);
      process.off('exit', killAll);
    },
    killAll,
  };
}

export const childRecordFile = (runFolder: string) => join(runFolder, 'children.json');
