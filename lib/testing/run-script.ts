import { spawn } from 'node:child_process';

export interface ScriptEnd {
  /** The exit code; 1 where a signal ended it. */
  readonly exitCode: number;
  /** What it printed; '' where that was shown as it came. */
  readonly output: string;
}

/** After a polite signal a script may stop its services; a loop in it would never hear the signal. */
const GRACE_MS = 20_000;

/**
 * Runs a script of ours or of node_modules under this very Node, with everything it starts in one process
 * group, so that a worker that loops for ever ends with it. Ctrl-C and SIGTERM are passed on and end this
 * process too, once the script has ended.
 */
export function runScript(
  command: readonly string[],
  { cwd, show, limitMs }: { cwd: string; show: boolean; limitMs: number },
): Promise<ScriptEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<ScriptEnd>();
  const pipe = show ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', pipe, pipe], detached: true });
  let output = '';
  const keep = (chunk: string) => {
    output += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);

  const timers: NodeJS.Timeout[] = [];
  const end = (signal: NodeJS.Signals) => {
    signalGroup(child.pid, signal);
    timers.push(setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE_MS));
  };
  const tooLong = () => {
    const line = `${command[0]} ran longer than ${limitMs / 1000} s and was ended\n`;
    if (show) process.stdout.write(line);
    else keep(line);
    end('SIGTERM');
  };
  timers.push(setTimeout(tooLong, limitMs));
  const interrupt = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(130));
    end(signal);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

  child.on('error', reject);
  // What outlives its script in the group would hold the pipes open, so it ends with the script.
  child.on('exit', () => signalGroup(child.pid, 'SIGKILL'));
  child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  return promise.finally(() => {
    for (const timer of timers) clearTimeout(timer);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  });
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // all of it has ended
  }
}
