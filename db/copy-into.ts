import { is } from 'drizzle-orm';
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import { BinaryCopy } from './binary-copy.ts';
import type { Transaction } from './client.ts';

/** Used again and again: megabytes that are let go after each batch would keep the garbage collector busy. */
const copy = new BinaryCopy();

/**
 * Rows in binary form into a table's columns ('origins (path, raw)'), within the transaction. `write` puts down the
 * rows and nothing else, and at once.
 */
export async function copyInto(
  tx: Transaction,
  target: string,
  write: (copy: BinaryCopy) => void,
): Promise<void> {
  const { session } = tx._;
  // Not instanceof: in the web process a bundle's drizzle made it, and the import is loaded beside the bundles.
  if (!is(session, PostgresJsSession)) throw new TypeError('Not a transaction of postgres.js');
  const query = session.client.unsafe(`copy ${target} from stdin (format binary)`);
  const stream = await query.writable();
  await new Promise<void>((resolve, reject) => {
    // What Postgres finds wrong after the last byte, postgres.js tells the query alone, which has its answer by then.
    Object.assign(query, { reject });
    stream.on('error', reject).on('finish', resolve);
    write(copy.clear().header());
    stream.end(copy.trailer().bytes); // copied before it returns
  });
}
