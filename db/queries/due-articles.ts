import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { idList } from './id-list.ts';

/** The queue's task that shows what the desk decided for a time, when it has come. */
export const DUE_TASK = 'show-due-articles';

/**
 * Has those of the articles looked at again for which the desk named a time that is still to come: when one is to be
 * shown, and when one leaves the front page. One job for each time, however many articles wait for it.
 */
export async function wakeWhenDue(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(${DUE_TASK}, json_build_object('at', due.at), run_at => due.at,
      job_key => ${DUE_TASK} || ' ' || extract(epoch from due.at))
    from (
      select distinct moment.at
      from article_decisions d cross join lateral (values (d.shown_from), (d.featured_until)) as moment(at)
      where d.article_id in ${idList(ids)} and moment.at > now()
    ) due`);
}

/** The articles for which the desk named this time, as Postgres writes it. */
export async function listDueAt(tx: Transaction, at: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select article_id as id from article_decisions
    where shown_from = ${at}::timestamptz or featured_until = ${at}::timestamptz order by 1`);
  return rows.map(({ id }) => id);
}
