import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Watches a process until `stop`; the peak of its resident memory in MB, as Linux counts it; null elsewhere. */
export function watchPeak(pid: number): { stop: () => number | null } {
  let peakMb: number | null = null;
  const look = () => {
    peakMb = readPeak(pid) ?? peakMb;
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peakMb;
    },
  };
}

function readPeak(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null; // it has ended, or this is no Linux
  }
}
