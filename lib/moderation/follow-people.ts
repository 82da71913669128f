import type { Transaction } from '#db/client.ts';
import { nextRowId } from '#db/queries/decided-rows.ts';
import { lockCreditsOfPeople, lockCreditsToMerge, lockPeopleWithAliases } from '#db/queries/lock-people.ts';
import { type CreditRow, creditUnder, type PersonRow, toCredits, toPeople } from './person-rows.ts';
import { spellingsOf, whosePrinted } from './printed-names.ts';

// What becomes of credits when people change: the same for a decision, for its undo, and for what an import brought
// in between.

export interface CreditPlan {
  before: CreditRow[];
  after: CreditRow[];
}

/** Credits that are spoken for: those of the log, and the places that they take. */
export interface Spoken {
  ids: ReadonlySet<number>;
  slots: ReadonlySet<string>;
}

export const NOT_SPOKEN: Spoken = { ids: new Set(), slots: new Set() };

/** An article has one credit for a person and a role. */
export function slotOf({ article_id, role, person_id }: CreditRow): string {
  return `${article_id} ${role} ${person_id}`;
}

interface Change {
  was: PersonRow;
  is: PersonRow;
}

function changesOf(before: readonly PersonRow[], after: readonly PersonRow[]): Change[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return after.flatMap((is): Change[] => {
    const was = old.get(is.id);
    return was ? [{ was, is }] : [];
  });
}

/** The credits that move, change their status or go when these people become what they are in `after`. */
export async function followPeople(
  tx: Transaction,
  before: readonly PersonRow[],
  after: readonly PersonRow[],
  spoken: Spoken = NOT_SPOKEN,
): Promise<CreditPlan> {
  const plan: CreditPlan = { before: [], after: [] };
  for (const change of changesOf(before, after)) {
    const { before: from, after: to } = await followOne(tx, change, after, spoken);
    plan.before.push(...from);
    plan.after.push(...to);
  }
  return plan;
}

async function followOne(
  tx: Transaction,
  { was, is }: Change,
  after: readonly PersonRow[],
  spoken: Spoken,
): Promise<CreditPlan> {
  if (is.merged_into !== null && is.merged_into !== was.merged_into) {
    return moveIn(tx, is.id, is.merged_into, after, spoken);
  }
  if (is.merged_into === null && was.merged_into !== null)
    return moveOut(tx, is, was.merged_into, after, spoken);
  return is.not_person === was.not_person ? { before: [], after: [] } : flag(tx, is, spoken);
}

async function moveIn(
  tx: Transaction,
  from: number,
  into: number,
  after: readonly PersonRow[],
  spoken: Spoken,
): Promise<CreditPlan> {
  const target = await findAfter(tx, into, after);
  const rows = toCredits(await lockCreditsToMerge(tx, [from], into));
  const places = Map.groupBy(
    rows.filter(({ id }) => !spoken.ids.has(id)),
    ({ article_id, role }) => `${article_id} ${role}`,
  );
  const plan: CreditPlan = { before: [], after: [] };
  for (const place of places.values()) {
    const kept = strongest(place, into);
    if (!kept || place.every(({ person_id }) => person_id === into)) continue;
    const moved = { ...creditUnder(kept, target?.not_person ?? false), person_id: into };
    const stays = kept.person_id === into && kept.status === moved.status;
    plan.before.push(...place.filter((row) => !stays || row !== kept));
    if (!stays && !spoken.slots.has(slotOf(moved))) plan.after.push(moved);
  }
  return plan;
}

const STRENGTH = { shown: 0, proposed: 1, rejected: 2 } as const;

/**
 * Of two credits for the same work an editor's stays; else the one that readers see; of equals, the one that is there
 * already.
 */
function strongest(rows: readonly CreditRow[], into: number): CreditRow | undefined {
  const weight = ({ status, person_id, decided_at }: CreditRow) =>
    (decided_at === null ? 6 : 0) + STRENGTH[status] * 2 + (person_id === into ? 0 : 1);
  return rows.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** A person as they are once the people in `after` are written. */
async function findAfter(
  tx: Transaction,
  id: number,
  after: readonly PersonRow[],
): Promise<PersonRow | undefined> {
  return (await familyAfter(tx, id, after)).find((row) => row.id === id);
}

/** A person with all other names, as they are once the people in `after` are written. */
async function familyAfter(tx: Transaction, id: number, after: readonly PersonRow[]): Promise<PersonRow[]> {
  const now = toPeople(await lockPeopleWithAliases(tx, [id]));
  const rows = new Map([...now, ...after].map((row) => [row.id, row]));
  return [...rows.values()].filter((row) => row.id === id || row.merged_into === id);
}

/** Credits that print this person's name go back to them; those that print the other's too are then credits of both. */
async function moveOut(
  tx: Transaction,
  person: PersonRow,
  from: number,
  after: readonly PersonRow[],
  spoken: Spoken,
): Promise<CreditPlan> {
  const own = spellingsOf(await familyAfter(tx, person.id, after));
  const others = spellingsOf(await familyAfter(tx, from, after)).filter((name) => !own.includes(name));
  const plan: CreditPlan = { before: [], after: [] };
  for (const row of toCredits(await lockCreditsOfPeople(tx, [from]))) {
    const held = whosePrinted(row, own, others);
    const moved = { ...creditUnder(row, person.not_person), person_id: person.id };
    if (!held.own || spoken.ids.has(row.id) || spoken.slots.has(slotOf(moved))) continue;
    if (held.others) {
      plan.after.push({ ...moved, id: await nextRowId(tx, 'credits') });
    } else {
      plan.before.push(row);
      plan.after.push(moved);
    }
  }
  return plan;
}

async function flag(tx: Transaction, person: PersonRow, spoken: Spoken): Promise<CreditPlan> {
  const rows = toCredits(await lockCreditsOfPeople(tx, [person.id]));
  const changed = rows.filter(
    (row) => !spoken.ids.has(row.id) && creditUnder(row, person.not_person).status !== row.status,
  );
  return {
    before: changed,
    after: changed.map((row) => creditUnder(row, person.not_person)),
  };
}
