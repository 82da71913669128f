import { readdir, readFile, readlink } from 'node:fs/promises';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * Processes that have `folder` in their command line, environment or working folder. That finds a
 * portal's children even where their parent is gone. Reads /proc; [] on systems that have none.
 */
export async function processesThatKnow(folder: string): Promise<RunningProcess[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(pids.map((pid) => processThatKnows(pid, folder)));
  return found.flat();
}

async function processThatKnows(pid: string, folder: string): Promise<RunningProcess[]> {
  const about = (part: string) => readFile(`/proc/${pid}/${part}`, 'utf8').catch(() => '');
  const command = (await about('cmdline')).replaceAll('\0', ' ').trim();
  if (command === '') return []; // kernel threads, and zombies that only wait for their parent
  const environment = await about('environ');
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  const knows = [command, environment, workingFolder].some((text) => text.includes(folder));
  return knows ? [{ pid: Number(pid), command }] : [];
}
