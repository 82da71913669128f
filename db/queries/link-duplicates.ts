import { sql } from 'drizzle-orm';
import { findLeaders, type StoryStanding } from '#lib/articles/leading-stories.ts';
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

/**
 * Candidates for each article: those with its own title first, then the earliest. A notice that stands in the place
 * of thousands of stories would else pair every one of them with every other.
 */
const MOST_CANDIDATES = 12;

/** Articles that share a band of the fingerprint with one of `ids`; the index on the bands finds them. */
async function findCandidates(tx: Transaction, ids: string[]): Promise<Pair[]> {
  return tx.execute<Pair>(sql`
    select a.article_id as left, b.article_id as right
    from article_imports a
    cross join lateral (
      select b.article_id from article_imports b
      where b.fingerprint_bands && a.fingerprint_bands and b.article_id <> a.article_id
        and bit_count((a.fingerprint # b.fingerprint)::bit(64)) <= ${MOST_BITS_APART}
      order by b.title = a.title desc, b.published_at nulls last, b.article_id
      limit ${MOST_CANDIDATES}
    ) b
    where a.article_id in ${idList(ids)} and a.fingerprint is not null`);
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

/** Adds every pair of near-duplicates that one of `ids` belongs to, in both directions. */
async function addTwins(tx: Transaction, ids: string[], twins: Map<string, Set<string>>): Promise<void> {
  const pairs = await findCandidates(tx, ids);
  const stories = await loadStories(tx, pairs);
  for (const { left, right } of pairs) {
    const [a, b] = [stories.get(left), stories.get(right)];
    if (!a || !b || !sameStory(a, b)) continue;
    twins.set(left, (twins.get(left) ?? new Set()).add(right));
    twins.set(right, (twins.get(right) ?? new Set()).add(left));
  }
}

/** Articles whose standing may depend on one of `ids` from before. */
async function listLinked(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from articles where duplicate_of in ${idList(ids)}
    union select duplicate_of from articles where id in ${idList(ids)} and duplicate_of is not null`);
  return rows.map((row) => row.id);
}

/** Twins of twins of twins are looked at, no further ones: a rolling story may go on for weeks. */
const STEPS = 3;
const MOST_CONCERNED = 2_000;

/** The articles whose standing is to be decided with that of `ids`, and their twins. */
async function findConcerned(tx: Transaction, ids: string[]) {
  const twins = new Map<string, Set<string>>();
  const linked = await listLinked(tx, ids);
  const concerned = new Set([...ids, ...linked]);
  let fresh = [...concerned];
  for (let step = 0; step < STEPS && fresh.length > 0; step += 1) {
    await addTwins(tx, fresh, twins);
    const found = fresh.flatMap((id) => [...(twins.get(id) ?? [])]).filter((id) => !concerned.has(id));
    fresh = [...new Set(found)].sort().slice(0, Math.max(0, MOST_CONCERNED - concerned.size));
    for (const id of fresh) concerned.add(id);
  }
  return { concerned, twins, linked };
}

interface StandingRow extends Record<string, unknown> {
  id: string;
  visible: boolean;
  published_at: string | null;
  duplicate_of: string | null;
  own_story: boolean;
}

async function loadStandings(
  tx: Transaction,
  ids: string[],
): Promise<(StoryStanding & { leads: boolean; ownStory: boolean })[]> {
  const rows = await tx.execute<StandingRow>(sql`
    select a.id, a.visible and not i.flags @> '["site-page"]' as visible,
      extract(epoch from a.published_at) * 1000 as published_at, a.duplicate_of,
      coalesce(d.own_story, false) as own_story
    from articles a join article_imports i on i.article_id = a.id
    left join article_decisions d on d.article_id = a.id
    where a.id in ${idList(ids)}`);
  return rows.map(({ id, visible, published_at, duplicate_of, own_story }) => ({
    id,
    visible,
    publishedAt: published_at === null ? null : Number(published_at),
    leads: visible && duplicate_of === null,
    ownStory: own_story,
  }));
}

/** An editor said that these are stories of their own. */
function setApart(twins: Map<string, Set<string>>, own: readonly { id: string }[]): void {
  for (const { id } of own) {
    for (const other of twins.get(id) ?? []) twins.get(other)?.delete(id);
    twins.delete(id);
  }
}

/**
 * Decides anew, for these articles and their near-duplicates, which one stands for the story in lists: the
 * earliest of those that are shown (undated ones come last). Gives the ids of other articles that changed by it.
 */
export async function linkDuplicates(tx: Transaction, ids: string[]): Promise<string[]> {
  const { concerned, twins, linked } = await findConcerned(tx, ids);
  if (twins.size === 0 && linked.length === 0) return [];
  const all = await loadStandings(tx, [...new Set([...concerned, ...twins.keys()])]);
  setApart(
    twins,
    all.filter(({ ownStory }) => ownStory),
  );
  const open = all.filter(({ id }) => concerned.has(id));
  const fixed = all.filter(({ id, leads }) => leads && !concerned.has(id));
  const leaders = findLeaders(open, twins, fixed);
  const standing = open.map(({ id, visible }) => {
    const leader = leaders.get(id) ?? null;
    return { id, leader, listed: visible && leader === null };
  });
  const changed = await tx.execute<{ id: string }>(sql`
    update articles set duplicate_of = d.leader, listed = d.listed
    from jsonb_to_recordset(${JSON.stringify(standing)}::jsonb) as d(id text, leader text, listed boolean)
    where d.id = articles.id and articles.duplicate_of is distinct from d.leader
    returning articles.id`);
  const own = new Set(ids);
  return changed.map((row) => row.id).filter((id) => !own.has(id));
}
