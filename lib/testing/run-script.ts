import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ScriptEnd {
  /** The exit code; 1 where a signal ended it. */
  readonly exitCode: number;
  /** What it printed; '' where that was shown as it came. */
  readonly output: string;
}

/** Time in which what was asked to end can stop its services; a loop in it would never hear the signal. */
const GRACE_MS = 20_000;

/**
 * Runs a script of ours or of node_modules under this very Node, with everything it starts in one process
 * group, so that a worker that loops for ever ends with it. Ctrl-C and SIGTERM are passed on and end this
 * process too, once the whole group has ended.
 */
export async function runScript(
  command: readonly string[],
  { cwd, show, limitMs }: { cwd: string; show: boolean; limitMs: number },
): Promise<ScriptEnd> {
  const pipe = show ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', pipe, pipe], detached: true });
  const printed = collectOutput(child);
  let tooLong = '';
  const timer = setTimeout(() => {
    tooLong = `${command[0]} ran longer than ${limitMs / 1000} s and was ended\n`;
    if (show) process.stdout.write(tooLong);
    void endGroup(child.pid);
  }, limitMs);
  let interrupted = false;
  const interrupt = (signal: NodeJS.Signals) => {
    interrupted = true;
    void endGroup(child.pid, signal);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const exitCode = await untilEnded(child);
    if (interrupted) process.exit(130);
    return { exitCode, output: show ? '' : printed() + tooLong };
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

/** Exit code of the child, once it, its group and its output have ended. */
function untilEnded(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // What outlives its script in the group would hold the output open, so it ends with the script.
    const group = new Promise<void>((done) => child.on('exit', () => done(endGroup(child.pid))));
    child.on('close', (code) => group.then(() => resolve(code ?? 1), reject));
  });
}

/** Asks a process group to end, waits until it has, and kills what is left after the grace. */
async function endGroup(pid: number | undefined, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (pid === undefined || !signalGroup(pid, signal)) return;
  const deadline = Date.now() + GRACE_MS;
  while (Date.now() < deadline) {
    await sleep(100);
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, 'SIGKILL');
}

/** False where the group has ended. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
