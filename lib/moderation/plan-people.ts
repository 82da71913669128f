import type { Transaction } from '#db/client.ts';
import { nextRowId } from '#db/queries/decided-rows.ts';
import { freePersonSlug, lockPeopleWithAliases, lockPersonByKey } from '#db/queries/lock-people.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { type CreditPlan, followPeople } from './follow-people.ts';
import { type PersonRow, toPeople } from './person-rows.ts';

/** A change as it is asked for. `id` is the name it is about; for a split, the one that becomes its own again. */
export type PersonChange =
  | { kind: 'merge'; id: number; into: number }
  | { kind: 'split' | 'not-person' | 'person'; id: number }
  | { kind: 'alias' | 'rename'; id: number; name: string };

export type PersonRefusal =
  | 'unknown-person'
  | 'is-merged'
  | 'into-itself'
  | 'name-empty'
  | 'name-taken'
  | 'nothing-to-do';

export interface PeoplePlan {
  before: PersonRow[];
  after: PersonRow[];
}

export interface Refused {
  ok: false;
  reason: PersonRefusal;
  /** Who has the name already, where that is why. */
  holder: number | null;
}

const refuse = (reason: PersonRefusal, holder: number | null = null): Refused => ({
  ok: false,
  reason,
  holder,
});

/** What becomes of people; their rows, and those of their other names, are locked. */
export async function planPeople(
  tx: Transaction,
  change: PersonChange,
  decisionId: number,
): Promise<PeoplePlan | Refused> {
  const rows = toPeople(await lockPeopleWithAliases(tx, idsOf(change)));
  const person = rows.find(({ id }) => id === change.id);
  if (!person) return refuse('unknown-person');
  if (change.kind === 'split') return planSplit(person, decisionId);
  if (person.merged_into !== null) return refuse('is-merged');
  if (change.kind === 'merge') return planMerge(rows, person, change.into, decisionId);
  if (change.kind === 'alias' || change.kind === 'rename') {
    return planName(tx, person, change.kind, change.name, decisionId);
  }
  const not_person = change.kind === 'not-person';
  if (person.not_person === not_person) return refuse('nothing-to-do');
  return { before: [person], after: [{ ...person, not_person, version: decisionId }] };
}

/** The people whose versions count for a change. */
export function idsOf(change: PersonChange): number[] {
  return change.kind === 'merge' ? [change.id, change.into] : [change.id];
}

function planSplit(person: PersonRow, version: number): PeoplePlan | Refused {
  if (person.merged_into === null) return refuse('nothing-to-do');
  return { before: [person], after: [{ ...person, merged_into: null, version }] };
}

/** Other names of the one that goes follow it, so that a name is never more than one step from its person. */
function planMerge(
  rows: readonly PersonRow[],
  person: PersonRow,
  into: number,
  version: number,
): PeoplePlan | Refused {
  const target = rows.find(({ id }) => id === into);
  if (!target) return refuse('unknown-person');
  if (target.id === person.id) return refuse('into-itself');
  if (target.merged_into !== null) return refuse('is-merged');
  const before = rows.filter(({ id, merged_into }) => id === person.id || merged_into === person.id);
  return { before, after: before.map((row) => ({ ...row, merged_into: into, version })) };
}

async function planName(
  tx: Transaction,
  person: PersonRow,
  kind: 'alias' | 'rename',
  name: string,
  version: number,
): Promise<PeoplePlan | Refused> {
  const key = nameKey(name);
  if (key === '') return refuse('name-empty');
  const [holder] = toPeople(await lockPersonByKey(tx, key));
  if (holder && holder.id !== person.id && holder.merged_into !== person.id) {
    return refuse('name-taken', holder.merged_into ?? holder.id);
  }
  if (kind === 'alias' ? holder : name === person.name) return refuse('nothing-to-do');
  const alias = holder ? [] : [await newAlias(tx, person, name, version)];
  if (kind === 'alias') return { before: [], after: alias };
  return { before: [person], after: [{ ...person, name, version }, ...alias] };
}

/** A new name; files that print it lead to where it is merged into. `beside` are other new ones of this decision. */
export async function newPersonRow(
  tx: Transaction,
  name: string,
  version: number,
  beside: readonly PersonRow[] = [],
): Promise<PersonRow> {
  const slugs = beside.map(({ slug }) => slug);
  return {
    id: await nextRowId(tx, 'people'),
    name,
    name_key: nameKey(name),
    slug: await freePersonSlug(tx, name, slugs),
    merged_into: null,
    not_person: false,
    version,
    created_at: new Date().toISOString(),
  };
}

async function newAlias(
  tx: Transaction,
  person: PersonRow,
  name: string,
  version: number,
): Promise<PersonRow> {
  return { ...(await newPersonRow(tx, name, version)), merged_into: person.id };
}

/** The same with what becomes of credits. */
export async function planPeopleAndCredits(
  tx: Transaction,
  change: PersonChange,
  decisionId: number,
): Promise<{ people: PeoplePlan; credits: CreditPlan } | Refused> {
  const people = await planPeople(tx, change, decisionId);
  if ('ok' in people) return people;
  return { people, credits: await followPeople(tx, people.before, people.after) };
}
