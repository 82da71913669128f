import { findDeskPeople, findPersonIdByName } from '#db/queries/desk-people.ts';
import { type PeoplePreview, previewPeople } from './decide-people.ts';
import { idsOf, type PersonChange } from './plan-people.ts';
import { readMergeByName, readPersonChange } from './read-person-change.ts';

/** A change of people to look at before it is made. */
export interface LoadedChange {
  ok: true;
  change: PersonChange;
  /** Whom it is about, and what becomes of that: another person, or another name. */
  name: string;
  target: string | null;
  effect: PeoplePreview;
  /** What a form carries that makes the change on what is seen here. */
  fields: [string, string][];
}

/** Where to go instead, root-relative, and with what to say there. */
export interface NoChange {
  ok: false;
  to: string;
}

const goTo = (to: string): NoChange => ({ ok: false, to });

/** Reads a change from an address and works out what it would do. */
export async function loadPersonChange(given: Record<string, unknown>): Promise<LoadedChange | NoChange> {
  const named = readMergeByName(given);
  if (named) return goTo(await addressOfMerge(named, given.versions));
  const asked = readPersonChange(given);
  if (!asked) return goTo('/desk/people?said=failed');
  const { change } = asked;
  const [effect, people] = await Promise.all([previewPeople(change), findDeskPeople(idsOf(change))]);
  if (!effect.ok) {
    const holder = effect.holder === null ? '' : `&holder=${effect.holder}`;
    return goTo(`/desk/people/${change.id}?said=${effect.reason}${holder}`);
  }
  const versions = Object.fromEntries([...people].map(([id, { version }]) => [id, version]));
  const known = { ...versions, ...asked.versions };
  const fields = [...Object.entries(change), ['versions', JSON.stringify(known)]] as [string, unknown][];
  return {
    ok: true,
    change,
    name: people.get(change.id)?.name ?? '',
    target: targetOf(change, (id) => people.get(id)?.name ?? ''),
    effect,
    fields: fields.map(([key, value]) => [key, String(value)]),
  };
}

function targetOf(change: PersonChange, nameOf: (id: number) => string): string | null {
  if (change.kind === 'merge') return nameOf(change.into);
  return 'name' in change ? change.name : null;
}

async function addressOfMerge(
  { id, name }: { id: number; name: string },
  versions: unknown,
): Promise<string> {
  const into = await findPersonIdByName(name);
  if (into === null) return `/desk/people/${id}?said=unknown-person`;
  const query = new URLSearchParams({ kind: 'merge', id: String(id), into: String(into) });
  if (typeof versions === 'string') query.set('versions', versions);
  return `/desk/people/change?${query}`;
}
