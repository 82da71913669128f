/** Too many wait already; who comes now had better come again. */
export class BusyError extends Error {
  override name = 'BusyError';
}

interface Limits {
  /** How many run at once, and how many may wait for their turn. */
  readonly atOnce: number;
  readonly waiting: number;
}

/**
 * Runs at most so many pieces of work at once, the others in the order in which they came.
 * @throws BusyError (rejects with it) where too many wait.
 */
export function limitWork({ atOnce, waiting }: Limits): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw new BusyError('too many wait');
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      // The place goes to the next one, or is free.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Asked for the same thing while it is being made, gives what is being made. */
export function shareWork<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const begun = underWay.get(key);
    if (begun) return begun;
    const result = work().finally(() => underWay.delete(key));
    underWay.set(key, result);
    return result;
  };
}
