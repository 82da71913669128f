import { type SQL, sql } from 'drizzle-orm';
import { slugify, uniqueSlug } from '#lib/articles/slug.ts';
import type { Transaction } from '../client.ts';
import type { DecidedRow } from './decided-rows.ts';
import { idList } from './id-list.ts';

// Rows of people and credits for decisions, locked until the transaction ends, in the order of their ids.

const numbers = (ids: readonly number[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::bigint)`;

async function lockRows(tx: Transaction, query: SQL): Promise<DecidedRow[]> {
  const rows = await tx.execute<{ row: DecidedRow }>(query);
  return rows.map(({ row }) => row);
}

/** These people and all their other names. */
export function lockPeopleWithAliases(tx: Transaction, ids: readonly number[]): Promise<DecidedRow[]> {
  return lockRows(
    tx,
    sql`select to_jsonb(p) as row from people p
      where p.id in ${numbers(ids)} or p.merged_into in ${numbers(ids)} order by p.id for update`,
  );
}

/** The row whose name, or imported spelling, has this key; none or one. */
export function lockPersonByKey(tx: Transaction, key: string): Promise<DecidedRow[]> {
  return lockRows(tx, sql`select to_jsonb(p) as row from people p where p.name_key = ${key} for update`);
}

/** Every credit of these people, whatever became of it. */
export function lockCreditsOfPeople(tx: Transaction, ids: readonly number[]): Promise<DecidedRow[]> {
  return lockRows(
    tx,
    sql`select to_jsonb(c) as row from credits c where c.person_id in ${numbers(ids)} order by c.id for update`,
  );
}

/** The credits of these people, and those of `into` for the same work on the same articles. */
export function lockCreditsToMerge(
  tx: Transaction,
  ids: readonly number[],
  into: number,
): Promise<DecidedRow[]> {
  return lockRows(
    tx,
    sql`select to_jsonb(c) as row from credits c
      where c.person_id in ${numbers(ids)} or c.person_id = ${into} and exists (
        select from credits moved where moved.person_id in ${numbers(ids)}
          and moved.article_id = c.article_id and moved.role = c.role)
      order by c.id for update`,
  );
}

/** Every credit of an article, in the order in which they stand. */
export function lockCreditsOfArticle(tx: Transaction, articleId: string): Promise<DecidedRow[]> {
  return lockRows(
    tx,
    sql`select to_jsonb(c) as row from credits c
      where c.article_id = ${articleId} order by c.position, c.id for update`,
  );
}

/** Every credit of these articles. */
export function lockCreditsOfArticles(tx: Transaction, articleIds: readonly string[]): Promise<DecidedRow[]> {
  return lockRows(
    tx,
    sql`select to_jsonb(c) as row from credits c
      where c.article_id in ${idList(articleIds)} order by c.id for update`,
  );
}

/** The ids of those of these people who are credited, apart from the given credits, or whom another name leads to. */
export async function findInUse(
  tx: Transaction,
  ids: readonly number[],
  apartFrom: readonly number[],
): Promise<Set<number>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select c.person_id as id from credits c
      where c.person_id in ${numbers(ids)} and c.id not in ${numbers(apartFrom)}
    union select p.merged_into from people p
      where p.merged_into in ${numbers(ids)} and p.id not in ${numbers(ids)}`);
  return new Set(rows.map(({ id }) => Number(id)));
}

/** An address for a new name; `given` are those that other new names of the same decision have. */
export async function freePersonSlug(
  tx: Transaction,
  name: string,
  given: readonly string[] = [],
): Promise<string> {
  const base = slugify(name);
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from people where slug = ${base} or starts_with(slug, ${`${base}-`})`,
  );
  const taken = new Set([...given, ...rows.map(({ slug }) => slug)]);
  return uniqueSlug(base, name, (slug) => taken.has(slug));
}

/** When the article was published as lists have it, ISO 8601; null for an unknown one. */
export async function findSortAt(tx: Transaction, articleId: string): Promise<string | null> {
  const [row] = await tx.execute<{ sort_at: string }>(
    sql`select to_jsonb(sort_at) #>> '{}' as sort_at from articles where id = ${articleId}`,
  );
  return row?.sort_at ?? null;
}

/** The same for many, by id. */
export async function findSortAts(
  tx: Transaction,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; sort_at: string }>(
    sql`select id, to_jsonb(sort_at) #>> '{}' as sort_at from articles where id in ${idList(articleIds)}`,
  );
  return new Map(rows.map(({ id, sort_at }) => [id, sort_at]));
}
