import type { EnqueuedTaskPromise } from 'meilisearch';

// A batch takes the engine seconds, and waits behind those before it; five minutes mean that it is stuck.
const TASK_TIMEOUT_MS = 300_000;
const LOOK_EVERY_MS = 50;

/** A finished task, by which an engine can be recognised: another one, or an older copy, does not know it. */
export interface FinishedTask {
  uid: number;
  enqueuedAt: string;
}

/** Waits for an engine's task and throws what it failed with. */
export async function succeed(pending: Pick<EnqueuedTaskPromise, 'waitTask'>): Promise<FinishedTask> {
  const task = await pending.waitTask({ timeout: TASK_TIMEOUT_MS, interval: LOOK_EVERY_MS });
  if (task.status !== 'succeeded') throw new Error(`search engine: ${JSON.stringify(task.error)}`);
  return { uid: task.uid, enqueuedAt: task.enqueuedAt };
}

/** Work that goes on in the engine while the next is being read; see `holdInFlight`. */
export interface InFlight {
  /** Takes one more in and waits until there is room for another. Throws what any of them failed with. */
  add(ending: Promise<void>): Promise<void>;
  /** Waits for all. Throws what any of them failed with. */
  settle(): Promise<void>;
}

/** Holds at most `most` endings at a time. After a failure the others are still waited for. */
export function holdInFlight(most: number): InFlight {
  const open = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const settle = async () => {
    await Promise.all(open);
    if (failures.length > 0) throw failures[0];
  };
  return {
    async add(ending) {
      const watched = ending
        .catch((error: unknown) => void failures.push(error))
        .finally(() => open.delete(watched));
      open.add(watched);
      while (open.size >= most) await Promise.race(open);
      if (failures.length > 0) await settle();
    },
    settle,
  };
}
