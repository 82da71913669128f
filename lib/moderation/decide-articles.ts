import { createHash } from 'node:crypto';
import { database, type Transaction } from '#db/client.ts';
import { type Decider, findDecider } from '#db/queries/decide.ts';
import {
  type ArticleStanding,
  countLiveCategories,
  type FoundFilter,
  findPeopleCalled,
  findStandings,
  listIdsOfFilter,
  lockStandings,
} from '#db/queries/desk-articles.ts';
import type { ArticleChange } from '#lib/articles/article-change.ts';
import { type ArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';
import { findArticleIds } from '#lib/search/search-articles.ts';
import { type ChangedMeanwhile, decideRows, type RowOutcome, type RowPlan } from './decide-rows.ts';
import { type ArticleDecision, lockDecided, planForEach } from './decided-article.ts';
import { decisionFor, looksDifferent } from './plan-articles.ts';

/** The most articles that one decision may be about: it is one transaction and one row of the log. */
export const MOST_ARTICLES = 20_000;

/** Articles that were picked one by one, or everything that a filter holds when the decision is made. */
export type ArticleSelection = { ids: string[] } | { filter: ArticleFilter };

export type SelectionRefusal = 'unknown-article' | 'too-many' | 'unknown-category';
export type ArticleRefusal = SelectionRefusal | 'nothing-to-do' | 'count-changed';

/** What a decision would do, before it is made. */
export interface ArticlePreview {
  ok: true;
  /** How many articles it is about. */
  articles: number;
  /** For how many of them something is decided that was not so before. */
  changed: number;
  /** How many of them readers would see otherwise than now. */
  different: number;
  /** Some of their headlines. */
  titles: string[];
  /** Stands for these very articles as they were decided on so far; see Promised. */
  mark: string;
}

const SOME = 5;

/** The words of a filter looked up with the search engine, and its name among the people. */
export async function findFilter(filter: ArticleFilter): Promise<FoundFilter> {
  const [found, people] = await Promise.all([
    filter.q === '' ? null : findArticleIds(filter.q, MOST_ARTICLES + 1),
    filter.person === null ? null : findPeopleCalled(filter.person),
  ]);
  return { filter, found, people };
}

type Resolve = (tx: Transaction) => Promise<string[]>;

/** What finds the ids of a selection within a transaction. */
export async function resolver(selection: ArticleSelection): Promise<Resolve> {
  if ('ids' in selection) return async () => [...new Set(selection.ids)];
  const asked = await findFilter(selection.filter);
  return (tx) => listIdsOfFilter(tx, asked, MOST_ARTICLES + 1);
}

async function findFault(
  tx: Transaction,
  count: number,
  change: ArticleChange,
): Promise<{ ok: false; reason: SelectionRefusal } | null> {
  if (count === 0) return { ok: false, reason: 'unknown-article' };
  if (count > MOST_ARTICLES) return { ok: false, reason: 'too-many' };
  if (change.kind !== 'file' && change.kind !== 'add') return null;
  const live = await countLiveCategories(tx, change.categoryIds);
  return live === change.categoryIds.length ? null : { ok: false, reason: 'unknown-category' };
}

/** Works out what a decision would do; writes nothing. */
export async function previewArticles(
  selection: ArticleSelection,
  change: ArticleChange,
): Promise<ArticlePreview | { ok: false; reason: SelectionRefusal }> {
  const resolve = await resolver(selection);
  return database().transaction(async (tx) => {
    const ids = await resolve(tx);
    const fault = await findFault(tx, ids.length, change);
    if (fault) return fault;
    const standings = await findStandings(tx, ids);
    if (standings.length === 0) return { ok: false, reason: 'unknown-article' };
    const plan = await planOn(tx, standings, change, 0);
    const changed = new Set((plan.after.article_decisions ?? []).map((row) => row.article_id));
    return {
      ok: true,
      articles: standings.length,
      changed: changed.size,
      different: standings.filter((one) => changed.has(one.id) && looksDifferent(change, one)).length,
      mark: markOf(standings),
      titles: ids.slice(0, SOME).flatMap((id) => standings.find((one) => one.id === id)?.title ?? []),
    };
  });
}

function markOf(standings: ArticleStanding[]): string {
  const states = standings.map(({ id, version }) => `${id}:${version}`).sort();
  return createHash('sha256').update(states.join()).digest('hex');
}

async function planOn(
  tx: Transaction,
  standings: ArticleStanding[],
  change: ArticleChange,
  decisionId: number,
): Promise<RowPlan> {
  const decided = await lockDecided(
    tx,
    standings.map(({ id }) => id),
  );
  const changes = new Map<string, Partial<ArticleDecision>>(
    standings.map((standing) => [standing.id, decisionFor(change, standing)]),
  );
  return planForEach(changes, decided, decisionId);
}

/** What its author was told or had before them. */
export interface Promised {
  /** The mark of the dry run: another article, or another decision about one, and it is another. */
  mark?: string;
  /** The version of the one article. */
  version?: number;
}

/** Decides the same about an article or many: one decision, one row of the log, one way back. */
export async function decideArticles(
  selection: ArticleSelection,
  change: ArticleChange,
  by: Decider,
  promised: Promised = {},
): Promise<RowOutcome<ArticleRefusal>> {
  const resolve = await resolver(selection);
  return decideRows<ArticleRefusal>(by, {
    kind: `article.${change.kind}`,
    subject: subjectOf(selection),
    plan: async (tx, decisionId) => {
      const ids = await resolve(tx);
      const fault = await findFault(tx, ids.length, change);
      if (fault) return fault;
      const standings = await lockStandings(tx, ids);
      if (standings.length === 0) return { ok: false, reason: 'unknown-article' };
      const broken = await findBroken(tx, standings, promised);
      if (broken) return broken;
      const plan = await planOn(tx, standings, change, decisionId);
      return plan.after.article_decisions?.length ? plan : { ok: false, reason: 'nothing-to-do' };
    },
  });
}

/** What the log says a decision was about. */
export function subjectOf(selection: ArticleSelection): string {
  if ('ids' in selection) return `article:${selection.ids[0]}`;
  return `articles:${writeArticleFilter(selection.filter)}`;
}

/** Whether something is no more what its author decides upon. */
async function findBroken(
  tx: Transaction,
  standings: ArticleStanding[],
  { mark, version }: Promised,
): Promise<ChangedMeanwhile | { ok: false; reason: 'count-changed' } | null> {
  if (mark !== undefined && mark !== markOf(standings)) return { ok: false, reason: 'count-changed' };
  const now = standings[0]?.version ?? 0;
  if (version === undefined || version === now) return null;
  const decider = await findDecider(tx, now);
  return { ok: false, reason: 'changed-meanwhile', by: decider?.by ?? '', at: decider?.at ?? null };
}
