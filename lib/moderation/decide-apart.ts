import type { Decider } from '#db/queries/decide.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import { pairKey } from '#lib/articles/people-apart.ts';
import { decideRows, type RowOutcome } from './decide-rows.ts';
import { toPeople } from './person-rows.ts';

type ApartRefusal = 'unknown-person' | 'already-decided';

/** Decides that two people are two, however alike their names: they are not offered as a pair any more. */
export function decideApart(one: number, other: number, by: Decider): Promise<RowOutcome<ApartRefusal>> {
  return decideRows<ApartRefusal>(by, {
    kind: 'person.apart',
    subject: `person:${one}`,
    plan: async (tx) => {
      const people = toPeople(await lockDecidedRows(tx, 'people', [one, other]));
      const living = people.filter(({ merged_into }) => merged_into === null);
      if (one === other || living.length < 2) return { ok: false, reason: 'unknown-person' };
      const id = pairKey(one, other);
      const known = await lockDecidedRows(tx, 'people_apart', [id]);
      if (known.length > 0) return { ok: false, reason: 'already-decided' };
      const apart = {
        id,
        one: Math.min(one, other),
        other: Math.max(one, other),
        decided_at: new Date().toISOString(),
      };
      return { before: {}, after: { people_apart: [apart] } };
    },
  });
}
