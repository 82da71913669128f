import { sql } from 'drizzle-orm';
import { database } from '../client.ts';

/** How far back the log is read for the same correction made again. */
const MOST_DECISIONS = 5_000;
const STANDS = sql`not exists (select from decisions u where u.subject = 'decision:' || d.id)`;

const numbers = (ids: readonly number[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)`;

const newest = (kind: string) => sql`(
  select d.id, d.after from decisions d
  where d.kind = ${kind} and ${STANDS} order by d.id desc limit ${MOST_DECISIONS})`;

/** Somebody who was corrected to somebody else, or rejected where `to` is null, and how often. */
export interface Repeated {
  from: number;
  to: number | null;
  times: number;
}

interface RepeatedRow extends Record<string, unknown> {
  from: string;
  to: string | null;
  times: number;
}

/**
 * What editors did again and again with credits of these people, decisions that were taken back left out: at least
 * `least` times, those who are merged or no people by now left out too.
 */
export async function listRepeated(personIds: readonly number[], least: number): Promise<Repeated[]> {
  if (personIds.length === 0) return [];
  const rows = await database().execute<RepeatedRow>(sql`
    select made."from", made."to", made.times from (
      select wrong.person_id as "from", null::bigint as "to", count(*)::int as times
      from ${newest('credit.reject')} d
      cross join lateral jsonb_to_recordset(d.after #> '{rows,credits}') as wrong(person_id bigint, status text)
      where wrong.status = 'rejected' and wrong.person_id in ${numbers(personIds)}
      group by 1
      union all
      select wrong.person_id, rightly.person_id, count(*)::int
      from ${newest('credit.correct')} d
      cross join lateral jsonb_to_recordset(d.after #> '{rows,credits}') as wrong(person_id bigint, status text)
      cross join lateral jsonb_to_recordset(d.after #> '{rows,credits}') as rightly(person_id bigint, status text)
      where wrong.status = 'rejected' and rightly.status = 'shown' and wrong.person_id <> rightly.person_id
        and wrong.person_id in ${numbers(personIds)}
      group by 1, 2
    ) made
    join people p on p.id = made."from" and p.merged_into is null and not p.not_person
    left join people t on t.id = made."to"
    where made.times >= ${least} and t.merged_into is null
    order by made.times desc, made."from", made."to"`);
  return rows.map(({ from, to, times }) => ({
    from: Number(from),
    to: to === null ? null : Number(to),
    times,
  }));
}
