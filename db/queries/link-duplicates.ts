import { sql } from 'drizzle-orm';
import { MOST_BITS_APART, sameStory } from '#lib/articles/story-fingerprint.ts';
import type { Transaction } from '../client.ts';
import { idList } from './id-list.ts';

// The same story often comes in through two channels. Which articles are near-duplicates is a pure function of
// their texts, and which of them stands for the others one of their dates, so that the order in which files
// come in, or a run that was killed half-way, makes no difference.

interface Pair extends Record<string, unknown> {
  left: string;
  right: string;
}

/** Articles that share a band of the fingerprint with one of `ids`; the index on the bands finds them. */
async function findCandidates(tx: Transaction, ids: string[]): Promise<Pair[]> {
  return tx.execute<Pair>(sql`
    select a.article_id as left, b.article_id as right
    from article_imports a
    join article_imports b on b.fingerprint_bands && a.fingerprint_bands and b.article_id <> a.article_id
    where a.article_id in ${idList(ids)} and a.fingerprint is not null
      and bit_count((a.fingerprint # b.fingerprint)::bit(64)) <= ${MOST_BITS_APART}`);
}

interface Story extends Record<string, unknown> {
  id: string;
  title: string;
  text: string;
}

async function loadStories(tx: Transaction, pairs: Pair[]): Promise<Map<string, Story>> {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<Story>(sql`
    select article_id as id, title, body_text as text from article_imports where article_id in ${idList(ids)}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every pair of near-duplicates that one of `ids` belongs to. */
async function findTwins(tx: Transaction, ids: string[]): Promise<Pair[]> {
  const pairs = await findCandidates(tx, ids);
  const stories = await loadStories(tx, pairs);
  return pairs.filter(({ left, right }) => {
    const a = stories.get(left);
    const b = stories.get(right);
    return a !== undefined && b !== undefined && sameStory(a, b);
  });
}

/** Articles whose standing may depend on one of `ids` from before. */
async function listLinked(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from articles where duplicate_of in ${idList(ids)}
    union select duplicate_of from articles where id in ${idList(ids)} and duplicate_of is not null`);
  return rows.map((row) => row.id);
}

/**
 * Decides anew, for these articles and their near-duplicates, which one stands for the story in lists: the
 * earliest of those that are shown (undated ones come last). Gives the ids of other articles that changed by it.
 */
export async function linkDuplicates(tx: Transaction, ids: string[]): Promise<string[]> {
  const known = [...new Set([...ids, ...(await listLinked(tx, ids))])];
  const pairs = await findTwins(tx, known);
  if (pairs.length === 0 && known.length === ids.length) return [];
  const concerned = [...new Set([...known, ...pairs.map(({ right }) => right)])];
  const allPairs = concerned.length === known.length ? pairs : await findTwins(tx, concerned);
  const changed = await tx.execute<{ id: string }>(sql`
    with twins as (
      select * from jsonb_to_recordset(${JSON.stringify(allPairs)}::jsonb) as t("left" text, "right" text)
    ), decided as (
      select a.id, (
        select b.id from articles b
        where b.visible and (b.id = a.id or b.id in (select t."right" from twins t where t."left" = a.id))
        order by b.published_at nulls last, b.id limit 1
      ) as first
      from articles a where a.id in ${idList(concerned)}
    )
    update articles set duplicate_of = nullif(d.first, articles.id),
      listed = articles.visible and (d.first is null or d.first = articles.id)
    from decided d
    where d.id = articles.id and articles.duplicate_of is distinct from nullif(d.first, articles.id)
    returning articles.id`);
  const own = new Set(ids);
  return changed.map((row) => row.id).filter((id) => !own.has(id));
}
