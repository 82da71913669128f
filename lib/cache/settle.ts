import { cacheLife, cacheTag } from 'next/cache';
import { DatabaseAwayError, describeFault, isDatabaseAway } from '#db/database-fault.ts';
import { inScript, type PageScript } from '#lib/han/page-script.ts';

/** What a cached read came to; a failure is a value here, see settle(). */
export type Settled<Value> = { ok: true; value: Value } | { ok: false; away: boolean };

/**
 * Runs a read inside a 'use cache' function: what it gives is kept until one of the tags is dropped, a failure
 * not at all. A 'use cache' function that rejects leaves the response of a route with parameters open for
 * ever in Next 16.4, so the failure leaves it as a value and becomes an error again outside. A view is converted here,
 * once, where the function is asked for it in another script.
 */
export async function settle<Value>(
  tags: string[],
  read: () => Promise<Value>,
  script: PageScript = 'as-is',
): Promise<Settled<Value>> {
  try {
    const value = inScript(await read(), script);
    cacheLife('max');
    cacheTag(...tags);
    return { ok: true, value };
  } catch (error) {
    cacheLife({ stale: 0, revalidate: 0, expire: 0 });
    // What went wrong stays in the log: the value of such a function may leave the server.
    console.error(`cached read: ${describeFault(error)}`);
    return { ok: false, away: isDatabaseAway(error) };
  }
}

const UNREAD = 'a cached read failed; the log says why';

/** The value, or the failure thrown. */
export function unsettle<Value>(settled: Settled<Value>): Value {
  if (settled.ok) return settled.value;
  throw settled.away ? new DatabaseAwayError(UNREAD) : new Error(UNREAD);
}
