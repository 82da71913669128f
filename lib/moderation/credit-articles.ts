import { createHash } from 'node:crypto';
import { database, type Transaction } from '#db/client.ts';
import type { Decider } from '#db/queries/decide.ts';
import { nextRowIds } from '#db/queries/decided-rows.ts';
import { type ArticleStanding, findStandings, lockStandings } from '#db/queries/desk-articles.ts';
import { findSortAts, lockCreditsOfArticles } from '#db/queries/lock-people.ts';
import type { CreditOrder } from '#lib/articles/article-change.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { findOrMake } from './decide-article-credits.ts';
import {
  type ArticlePreview,
  type ArticleSelection,
  MOST_ARTICLES,
  resolver,
  type SelectionRefusal,
  subjectOf,
} from './decide-articles.ts';
import { decideRows, type RowOutcome } from './decide-rows.ts';
import { type CreditRow, type PersonRow, toCredits } from './person-rows.ts';
import { type BulkCreditPlan, planBulkCredits } from './plan-bulk-credits.ts';

type OrderRefusal = SelectionRefusal | 'name-empty' | 'not-a-person';
export type BulkCreditRefusal = OrderRefusal | 'nothing-to-do' | 'count-changed';

/** What crediting people on many articles would do, before it is done. */
export interface CreditPreview extends ArticlePreview {
  /** Credits that readers see from then on, and those that they see no more. */
  shown: number;
  gone: number;
  /** Names that nobody has yet. */
  newNames: string[];
}

interface Planned {
  ok: true;
  standings: ArticleStanding[];
  plan: BulkCreditPlan;
  made: PersonRow[];
  mark: string;
}
type Refused = { ok: false; reason: OrderRefusal };

/** Works out what it would do; writes nothing. */
export async function previewCredits(
  selection: ArticleSelection,
  order: CreditOrder,
): Promise<CreditPreview | Refused> {
  const resolve = await resolver(selection);
  return database().transaction(async (tx): Promise<CreditPreview | Refused> => {
    const ids = await resolve(tx);
    const planned = await planOn(tx, ids, order, 0, findStandings);
    if (!planned.ok) return planned;
    const { standings, plan, made, mark } = planned;
    const titleOf = new Map(standings.map(({ id, title }) => [id, title]));
    return {
      ok: true,
      articles: standings.length,
      changed: plan.changed.size,
      different: plan.different.size,
      shown: plan.shown,
      gone: plan.gone,
      newNames: made.map(({ name }) => name),
      titles: ids.slice(0, SOME).flatMap((id) => titleOf.get(id) ?? []),
      mark,
    };
  });
}

const SOME = 5;

/** Does it: one decision, one row of the log, one way back. `mark` is that of the dry run its author saw. */
export async function creditArticles(
  selection: ArticleSelection,
  order: CreditOrder,
  by: Decider,
  mark: string,
): Promise<RowOutcome<BulkCreditRefusal>> {
  const resolve = await resolver(selection);
  return decideRows<BulkCreditRefusal>(by, {
    kind: 'credit.set',
    subject: subjectOf(selection),
    plan: async (tx, decisionId) => {
      const planned = await planOn(tx, await resolve(tx), order, decisionId, lockStandings);
      if (!planned.ok) return planned;
      if (planned.mark !== mark) return { ok: false, reason: 'count-changed' };
      const { before, after } = planned.plan;
      if (after.length === 0) return { ok: false, reason: 'nothing-to-do' };
      return { before: { credits: before, people: [] }, after: { credits: after, people: planned.made } };
    },
  });
}

async function planOn(
  tx: Transaction,
  ids: string[],
  order: CreditOrder,
  decisionId: number,
  findAll: (tx: Transaction, ids: string[]) => Promise<ArticleStanding[]>,
): Promise<Planned | Refused> {
  if (ids.length * order.names.length > MOST_ARTICLES) return { ok: false, reason: 'too-many' };
  const standings = await findAll(tx, ids);
  if (standings.length === 0) return { ok: false, reason: 'unknown-article' };
  const people = await findPeople(tx, order.names, decisionId);
  if (!people.ok) return people;
  const credits = toCredits(await lockCreditsOfArticles(tx, ids));
  const ofArticle = Map.groupBy(credits, ({ article_id }) => article_id);
  const sortAts = await findSortAts(tx, ids);
  const articles = standings.map(({ id, visible }) => ({
    ...{ id, visible, sortAt: sortAts.get(id) ?? '', credits: ofArticle.get(id) ?? [] },
  }));
  const free = await nextRowIds(tx, 'credits', standings.length * people.all.length);
  const nextId = () => free.pop() ?? 0;
  const plan = planBulkCredits(articles, {
    order,
    people: people.all,
    now: new Date().toISOString(),
    nextId,
  });
  return { ok: true, standings, plan, made: people.made, mark: markOf(standings, credits) };
}

async function findPeople(
  tx: Transaction,
  names: readonly string[],
  decisionId: number,
): Promise<{ ok: true; all: PersonRow[]; made: PersonRow[] } | Refused> {
  const all = new Map<number, PersonRow>();
  const made: PersonRow[] = [];
  for (const name of names) {
    if (nameKey(name) === '') return { ok: false, reason: 'name-empty' };
    const { person, isNew } = await findOrMake(tx, name, decisionId, made);
    if (person.not_person) return { ok: false, reason: 'not-a-person' };
    all.set(person.id, person);
    if (isNew) made.push(person);
  }
  return { ok: true, all: [...all.values()], made };
}

/** Stands for these very articles and credits as somebody saw them. */
function markOf(standings: readonly ArticleStanding[], credits: readonly CreditRow[]): string {
  const states = [
    ...standings.map(({ id, version }) => `${id}:${version}`),
    ...credits.map(({ id, person_id, status, decided_at }) => `${id}:${person_id}:${status}:${decided_at}`),
  ];
  return createHash('sha256').update(states.sort().join()).digest('hex');
}
