import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Watches a process and its children until `stop`; the largest one's peak of resident memory in MB, as Linux counts
 * it; null elsewhere. */
export function watchPeak(pid: number): { stop: () => number | null } {
  let peakMb: number | null = null;
  const look = () => {
    for (const each of [pid, ...childrenOf(pid)]) {
      const here = readPeak(each);
      if (here !== null) peakMb = Math.max(peakMb ?? 0, here);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peakMb;
    },
  };
}

function childrenOf(pid: number): number[] {
  const listed = readProc(`${pid}/task/${pid}/children`);
  return listed === null ? [] : listed.split(' ').filter(Boolean).map(Number);
}

function readPeak(pid: number): number | null {
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readProc(`${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function readProc(name: string): string | null {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return null; // it has ended, or this is no Linux
  }
}
