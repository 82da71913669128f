import { z } from 'zod';
import {
  findDeskPeople,
  findPersonNames,
  listAliases,
  listDeskPeople,
  listPersonChanges,
  listPersonCredits,
} from '#db/queries/desk-people.ts';
import {
  PEOPLE_ORDERS,
  PEOPLE_STATES,
  type PeopleOrder,
  type PeopleState,
} from '#lib/articles/desk-people.ts';
import { offerRules } from './offer-rules.ts';

const PAGE = 50;
const CREDITS = 30;
const CHANGES = 20;
const MOST_FILTER = 60;

/** What an address asks of the list; 'alike' is the list of names that are probably one. */
export interface AskedPeople {
  state: PeopleState | 'alike';
  order: PeopleOrder;
  filter: string;
  page: string | null;
}

const askedSchema = z.object({
  state: z.enum([...PEOPLE_STATES, 'alike']).catch('all'),
  order: z.enum(PEOPLE_ORDERS).catch('count'),
  q: z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, MOST_FILTER),
    )
    .catch(''),
  page: z.string().max(40).nullable().catch(null),
});

/** Reads the address of the list; what makes no sense there means the whole list. */
export function readAskedPeople(given: Record<string, unknown>): AskedPeople {
  const { q, ...asked } = askedSchema.parse(given);
  return { ...asked, filter: q };
}

/** One page of people. */
export function loadPeople({ state, order, filter, page }: AskedPeople & { state: PeopleState }) {
  return listDeskPeople({ state, order, filter: filter === '' ? null : filter, page }, PAGE);
}

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Everything about one person; `page` continues the list of credits. Null for an unknown id. */
export async function loadPerson(givenId: string, page: unknown) {
  const id = idSchema.safeParse(givenId);
  if (!id.success) return null;
  const person = (await findDeskPeople([id.data])).get(id.data);
  if (!person) return null;
  const after = idSchema.safeParse(page);
  const aliases = await listAliases(person.id);
  const [credits, changes, offers] = await Promise.all([
    listPersonCredits(person.id, after.success ? after.data : null, CREDITS),
    listPersonChanges([person.id, ...aliases.map((alias) => alias.id)], CHANGES),
    offerRules([person.id]),
  ]);
  return { person, aliases, credits, changes, offers };
}

/** Who has the name that was asked for on a person's page; null where the address names nobody. */
export async function loadHolder(
  person: number,
  holder: unknown,
): Promise<{ id: number; name: string; person: number } | null> {
  const id = idSchema.safeParse(holder);
  const name = id.success ? (await findPersonNames([id.data])).get(id.data) : undefined;
  return id.success && name !== undefined ? { id: id.data, name, person } : null;
}
