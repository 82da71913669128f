import type { Transaction } from '#db/client.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import { findInUse } from '#db/queries/lock-people.ts';
import type { RowPlan } from './decide-rows.ts';
import { followPeople, slotOf } from './follow-people.ts';
import { type CreditRow, type PersonRow, toCredits, toPeople } from './person-rows.ts';

/**
 * An undo of a decision about people or credits must not fail because files were imported since. A credit that no
 * editor decided on is the import's: where the import wrote it anew, the undo changes only whom and how it credits;
 * where it took it away, it stays away; and what it added under a name goes where the name goes now.
 */
export async function rebaseOnImports(tx: Transaction, plan: RowPlan): Promise<RowPlan> {
  if (!plan.before.people && !plan.before.credits && !plan.after.credits) return plan;
  const credits = await rebaseCredits(
    tx,
    toCredits(plan.before.credits ?? []),
    toCredits(plan.after.credits ?? []),
  );
  const people = await keepUsed(
    tx,
    toPeople(plan.before.people ?? []),
    toPeople(plan.after.people ?? []),
    credits,
  );
  const freed = freedNames(people);
  const written = [...credits.before, ...credits.after];
  const spoken = { ids: new Set(written.map(({ id }) => id)), slots: new Set(credits.after.map(slotOf)) };
  const since = await followPeople(tx, people.before, [...people.after, ...freed], spoken);
  const needed = freed.filter(({ id }) => since.after.some((credit) => credit.person_id === id));
  return {
    before: { ...plan.before, people: people.before, credits: [...credits.before, ...since.before] },
    after: {
      ...plan.after,
      people: [...people.after, ...needed],
      credits: [...credits.after, ...since.after],
    },
  };
}

interface Sides<Row> {
  before: Row[];
  after: Row[];
}

async function rebaseCredits(
  tx: Transaction,
  before: CreditRow[],
  after: CreditRow[],
): Promise<Sides<CreditRow>> {
  const now = await lockDecidedRows(
    tx,
    'credits',
    before.map(({ id }) => id),
  );
  const current = new Map(toCredits(now).map((row) => [row.id, row]));
  const target = new Map(after.map((row) => [row.id, row]));
  const rebased: Sides<CreditRow> = {
    before: [],
    after: after.filter(({ id }) => !before.some((row) => row.id === id)),
  };
  for (const row of before) {
    const to = target.get(row.id);
    const is = current.get(row.id);
    if (row.decided_at !== null || (is && !isStillTheImports(row, is))) {
      rebased.before.push(row); // an editor's: it must be as the decision left it
      if (to) rebased.after.push(to);
    } else if (is && (is.printed === row.printed || to?.person_id === row.person_id)) {
      rebased.before.push(is);
      if (to) rebased.after.push(carryBack(row, is, to));
    }
  }
  return rebased;
}

function isStillTheImports(left: CreditRow, is: CreditRow): boolean {
  return is.decided_at === null && is.person_id === left.person_id;
}

/** What the decision changed is as before, all else as the import has it now. */
function carryBack(left: CreditRow, is: CreditRow, to: CreditRow): CreditRow {
  const changed = Object.entries(to).filter(([column, value]) => value !== left[column]);
  return { ...is, ...Object.fromEntries(changed) };
}

/** A name that the decision added stays when somebody is credited under it by now. */
async function keepUsed(
  tx: Transaction,
  before: PersonRow[],
  after: PersonRow[],
  credits: Sides<CreditRow>,
): Promise<Sides<PersonRow>> {
  const kept = new Set(after.map(({ id }) => id));
  const going = before.map(({ id }) => id).filter((id) => !kept.has(id));
  const used =
    going.length > 0
      ? await findInUse(
          tx,
          going,
          credits.before.map(({ id }) => id),
        )
      : new Set();
  return { before: before.filter(({ id }) => !used.has(id)), after };
}

/** Other names that would go, as people of their own: that is what they are where a file has printed them since. */
function freedNames({ before, after }: Sides<PersonRow>): PersonRow[] {
  const kept = new Set(after.map(({ id }) => id));
  const going = before.filter(({ id, merged_into }) => merged_into !== null && !kept.has(id));
  return going.map((row) => ({ ...row, merged_into: null, version: 0 }));
}
