import { findPersonIdOfCredit, findPersonNames } from '#db/queries/desk-people.ts';
import { listRepeated, type Repeated } from '#db/queries/repeated-corrections.ts';
import type { OfferedRule } from '#lib/articles/desk-people.ts';
import { previewPeople } from './decide-people.ts';
import type { PersonChange } from './plan-people.ts';

/** From the third time on, what was decided one by one is offered as a rule. */
const ENOUGH = 3;
const MOST_OFFERS = 3;

/** The rules that would have spared editors what they did with credits of these people, and what each would change. */
export async function offerRules(personIds: readonly number[]): Promise<OfferedRule[]> {
  const repeated = (await listRepeated(personIds, ENOUGH)).slice(0, MOST_OFFERS);
  const names = await findPersonNames(
    repeated.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  const offers = await Promise.all(repeated.map((made) => toOffer(made, names)));
  return offers.filter((offer) => offer !== null);
}

async function toOffer(
  { from, to, times }: Repeated,
  names: ReadonlyMap<number, string>,
): Promise<OfferedRule | null> {
  const change: PersonChange =
    to === null ? { kind: 'not-person', id: from } : { kind: 'merge', id: from, into: to };
  const preview = await previewPeople(change);
  if (!preview.ok) return null;
  const name = names.get(from) ?? '';
  const into = to === null ? null : { id: to, name: names.get(to) ?? '' };
  return { id: from, name, into, times, articles: preview.articles };
}

/** The same for whom a credit names. */
export async function offerRulesAbout(creditId: number): Promise<OfferedRule[]> {
  const person = await findPersonIdOfCredit(creditId);
  return person === null ? [] : offerRules([person]);
}
