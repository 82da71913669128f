import { database, type Transaction } from './client.ts';
import { isDeadlock } from './database-fault.ts';

const TRIES = 3;

/**
 * One transaction, begun again where Postgres gave it up for another one: an import and an editor may each hold what
 * the other needs. `work` may therefore run more than once and must do nothing that a rollback does not take back.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database().transaction(work);
    } catch (error) {
      if (tries === TRIES || !isDeadlock(error)) throw error;
    }
  }
}
