import { sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { searchState } from '../schema.ts';

/** The engine's task that was last seen to its end; null before the first. */
export async function lastTask(): Promise<{ uid: number; enqueuedAt: string } | null> {
  const [row] = await database()
    .select({ uid: searchState.taskUid, enqueuedAt: searchState.taskEnqueuedAt })
    .from(searchState);
  return row ?? null;
}

/** Remembers a finished task of the engine, by which an older copy of it or another one is recognised. */
export async function rememberTask({ uid, enqueuedAt }: { uid: number; enqueuedAt: string }): Promise<void> {
  const set = { taskUid: uid, taskEnqueuedAt: enqueuedAt, at: sql`now()` };
  await database()
    .insert(searchState)
    .values({ id: 1, ...set })
    .onConflictDoUpdate({ target: searchState.id, set });
}
