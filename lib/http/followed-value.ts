import { listen } from '#db/client.ts';
import { describeFault } from '#db/database-fault.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';

/** Without Postgres each request would else wait for it. */
const REST_MS = 5_000;

interface Followed<Value> {
  /** What is said of it in the log. */
  name: string;
  /** What holds until it was first read. */
  initial: Value;
  read: () => Promise<Value>;
  /** Whether it may have changed by news under this cache tag. */
  concerns: (tag: string) => boolean;
}

/**
 * A value that proxy.ts needs for every request of a kind: kept in memory and read again only after news that concern
 * it, so that all but the first reader after them wait for no query. While Postgres is away it is what it was.
 */
export function followValue<Value>({ name, initial, read, concerns }: Followed<Value>): () => Promise<Value> {
  let value = initial;
  let outdated = true;
  let reading: Promise<void> | null = null;
  let listening: Promise<void> | null = null;
  let restUntil = 0;

  function hear(payload: string): void {
    const tags: unknown = JSON.parse(payload);
    if (Array.isArray(tags) && tags.some((tag) => concerns(String(tag)))) outdated = true;
  }

  async function follow(): Promise<void> {
    // A new connection may have missed news.
    await listen(CACHE_CHANNEL, hear, () => {
      outdated = true;
    });
  }

  async function readAgain(): Promise<void> {
    try {
      listening ??= follow().catch((error: unknown) => {
        listening = null;
        throw error;
      });
      await listening;
      outdated = false; // before the query: news that comes during it may not be in its answer
      value = await read();
    } catch (error) {
      outdated = true;
      restUntil = Date.now() + REST_MS;
      console.warn(`${name}: known as before (${describeFault(error)})`);
    } finally {
      reading = null;
    }
  }

  return async () => {
    if (outdated && Date.now() >= restUntil) {
      reading ??= readAgain();
      await reading;
    }
    return value;
  };
}
