import { DESK_PLACE } from '#lib/articles/article.ts';
import type { CreditOrder } from '#lib/articles/article-change.ts';
import type { CreditRow, PersonRow } from './person-rows.ts';

/** An article that is to be credited, as it stands. */
export interface CreditedArticle {
  id: string;
  visible: boolean;
  /** As lists have it, ISO 8601. */
  sortAt: string;
  /** All of them, whatever became of them. */
  credits: readonly CreditRow[];
}

export interface BulkCreditPlan {
  before: CreditRow[];
  after: CreditRow[];
  /** Ids of the articles of which something changes, and of those where readers notice. */
  changed: Set<string>;
  different: Set<string>;
  /** Credits that readers see from then on, and those that they see no more. */
  shown: number;
  gone: number;
}

interface Setting {
  order: CreditOrder;
  people: readonly PersonRow[];
  now: string;
  nextId: () => number;
}

/**
 * Credits these people for the same work on every one of the articles; those who were credited for it stay, or with
 * `replace` go. Whoever is credited already is left alone.
 */
export function planBulkCredits(articles: readonly CreditedArticle[], setting: Setting): BulkCreditPlan {
  const plan: BulkCreditPlan = {
    before: [],
    after: [],
    changed: new Set(),
    different: new Set(),
    shown: 0,
    gone: 0,
  };
  for (const article of articles) addArticle(plan, article, setting);
  return plan;
}

function addArticle(plan: BulkCreditPlan, article: CreditedArticle, setting: Setting): void {
  const changes = [
    ...creditAll(article, setting),
    ...(setting.order.mode === 'replace' ? replaced(article, setting) : []),
  ];
  for (const { was, is } of changes) {
    if (was) plan.before.push(was);
    plan.after.push(is);
    plan.changed.add(article.id);
    if ((was?.status === 'shown') === (is.status === 'shown')) continue;
    if (article.visible) plan.different.add(article.id);
    if (is.status === 'shown') plan.shown += 1;
    else plan.gone += 1;
  }
}

interface Change {
  was: CreditRow | null;
  is: CreditRow;
}

const isDecided = ({ status, decided_at }: CreditRow) => status === 'shown' && decided_at !== null;

function creditAll({ id, sortAt, credits }: CreditedArticle, setting: Setting): Change[] {
  const { order, people, now, nextId } = setting;
  let last = Math.max(-1, ...credits.map(({ position }) => position));
  return people.flatMap((person): Change[] => {
    const own = credits.find((row) => row.person_id === person.id && row.role === order.role);
    if (own && isDecided(own)) return [];
    const decided = { status: 'shown' as const, decided_at: now, set_aside: null };
    if (own) return [{ was: own, is: { ...own, ...decided } }];
    last += 1;
    const written = { printed: person.name, place: DESK_PLACE, confidence: 1 };
    const row = { id: nextId(), article_id: id, person_id: person.id, role: order.role, position: last };
    return [{ was: null, is: { ...row, ...written, ...decided, sort_at: sortAt, created_at: now } }];
  });
}

function replaced({ credits }: CreditedArticle, { order, people, now }: Setting): Change[] {
  const kept = new Set(people.map(({ id }) => id));
  const others = credits.filter(
    ({ role, status, person_id }) => role === order.role && status !== 'rejected' && !kept.has(person_id),
  );
  return others.map((was) => ({
    was,
    is: { ...was, status: 'rejected' as const, decided_at: now, set_aside: null },
  }));
}
