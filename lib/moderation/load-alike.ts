import { listLivingNames, listPeopleApart } from '#db/queries/desk-people.ts';
import type { AlikeNames, CountedName } from '#lib/articles/desk-people.ts';
import { type AlikePair, findAlike } from './alike-names.ts';

/** Names change seldom, and thousands are compared: the pairs of the last list are kept. */
let last: { of: string; pairs: AlikePair[] } = { of: '', pairs: [] };

function pairsAmong(names: readonly CountedName[], apart: ReadonlySet<string>): AlikePair[] {
  const of = `${names.map(({ id, name }) => `${id} ${name}`).join('\n')}\n\n${[...apart].join('\n')}`;
  if (last.of !== of) last = { of, pairs: findAlike(names, apart) };
  return last.pairs;
}

/**
 * Names that are probably one, the surest first; of a slip those first that hardly occur beside one that often does.
 * Pairs that an editor kept apart are none.
 */
export async function loadAlike(most: number): Promise<{ pairs: AlikeNames[]; total: number }> {
  const [names, apart] = await Promise.all([listLivingNames(), listPeopleApart()]);
  const byId = new Map(names.map((name) => [name.id, name])); // those with the most credits first
  const pairs = pairsAmong(names, apart).flatMap(({ a, b, evidence }): AlikeNames[] => {
    const [kept, other] = [byId.get(a), byId.get(b)];
    return kept && other ? [{ evidence, kept, other }] : [];
  });
  const sure = pairs.filter(({ evidence }) => evidence !== 'one-letter');
  const slips = pairs.filter(({ evidence }) => evidence === 'one-letter');
  slips.sort((one, two) => weightOf(two) - weightOf(one));
  return { pairs: [...sure, ...slips].slice(0, most), total: pairs.length };
}

function weightOf({ kept, other }: { kept: CountedName; other: CountedName }): number {
  return kept.credits / (other.credits + 1);
}
