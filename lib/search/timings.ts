import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds by part; parts that ran beside each other add up to more than the whole. */
export type Timings = Map<string, number>;

const current = new AsyncLocalStorage<Timings>();

/** Runs `work` and gives what its parts took, as they told by `timed`. */
export async function withTimings<T>(work: () => Promise<T>): Promise<{ value: T; timings: Timings }> {
  const timings: Timings = new Map();
  return { value: await current.run(timings, work), timings };
}

/** Runs a part of a search and notes what it took, where somebody asked. */
export async function timed<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const timings = current.getStore();
    timings?.set(part, (timings.get(part) ?? 0) + performance.now() - started);
  }
}

/** For a Server-Timing header (W3C Server Timing). */
export function serverTiming(timings: Timings): string {
  return [...timings].map(([part, ms]) => `${part};dur=${ms.toFixed(1)}`).join(', ');
}
