import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const LONGEST = 10 * 1024 * 1024;

/** Opens a log for appending; one over 10 MB is first put aside as `.1`. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LONGEST) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** How long a log is now, so that what a child adds to it can be told apart later. */
export function logLength(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The last lines of a log without blank ones, of the part after the byte `from`; '' where there is none. */
export function tailOf(file: string, lines: number, from = 0): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const start = Math.max(from > size ? 0 : from, size - 64 * 1024);
    const buffer = Buffer.alloc(size - start);
    readSync(handle, buffer, 0, buffer.length, start);
    const text = buffer.toString('utf8').split(/\r?\n/);
    return text
      .filter((line) => line.trim() !== '')
      .slice(-lines)
      .join('\n');
  } finally {
    closeSync(handle);
  }
}
