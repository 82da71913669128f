import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { wakeWhenDue } from './due-articles.ts';
import { idList } from './id-list.ts';
import { linkDuplicates } from './link-duplicates.ts';

// The one writer of the shown side. It puts together what came in and what editors decided, for
// the given articles, with a handful of statements whatever their number.

/** Where an article is filed, in order: where the desk put it, or else where its imported paths lead. */
const FILED = sql`(
  select at, category_id from unnest(d.category_ids) with ordinality as chosen(category_id, at)
  union all
  select imported.at, r.category_id
  from jsonb_array_elements(i.category_paths) with ordinality as imported(path, at)
  join category_rules r on r.imported_path = array(select jsonb_array_elements_text(imported.path))
  where d.category_ids is null
)`;

/** Where `filed.category_id` leads, through a merge too, with all that readers see of its lineage. */
const LED_TO = sql`
  join categories ruled on ruled.id = filed.category_id
  join categories c on c.id = coalesce(ruled.merged_into, ruled.id)
  join categories above on above.id = any(c.lineage)
    and not above.lineage && array(select id from categories where hidden)`;

/** The category that stands for an article: the deepest that readers see of its first place. */
const LABEL = sql`
  select above.id as category_id from ${FILED} filed ${LED_TO}
  where filed.at = 1 order by cardinality(above.lineage) desc limit 1`;
/** A page of a Hexo site (about, links) has its address and is no news: lists, feeds and search leave it out. */
const IS_STORY = sql`not i.flags @> '["site-page"]'`;
/** Whether it may be seen by what its file and the desk say, and its time has come. */
const IS_OUT = sql`(coalesce(not d.hidden, i.published) and (d.shown_from is null or d.shown_from <= now()))`;

async function showHeads(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    insert into articles (id, title, original_title, dek, language, published_at, modified_at, sort_at,
      source_id, image_url, image_caption, category_id, reading_minutes, featured_position, featured_until,
      withdrawn_notice, visible, listed, updated_at)
    select i.article_id, coalesce(d.title, i.title), i.original_title, coalesce(d.dek, i.excerpt), i.language,
      coalesce(d.published_at, i.published_at), i.modified_at, coalesce(d.published_at, i.published_at, 'epoch'),
      i.source_id, i.image_url, i.image_caption, label.category_id, i.reading_minutes, d.featured_position,
      d.featured_until, case when ${IS_OUT} then d.withdrawn_notice end, seen.visible,
      seen.visible and ${IS_STORY}, now()
    from article_imports i
    left join article_decisions d on d.article_id = i.article_id
    cross join lateral (
      select ${IS_OUT} and d.withdrawn_notice is null and exists (
        select from origins o where o.article_id = i.article_id and o.withdrawn_at is null) as visible
    ) seen
    left join lateral (${LABEL}) label on true
    where i.article_id in ${idList(ids)}
    on conflict (id) do update set title = excluded.title, original_title = excluded.original_title,
      dek = excluded.dek, language = excluded.language, published_at = excluded.published_at,
      modified_at = excluded.modified_at, sort_at = excluded.sort_at, source_id = excluded.source_id,
      image_url = excluded.image_url, image_caption = excluded.image_caption,
      category_id = excluded.category_id, reading_minutes = excluded.reading_minutes,
      featured_position = excluded.featured_position, featured_until = excluded.featured_until,
      withdrawn_notice = excluded.withdrawn_notice,
      visible = excluded.visible,
      listed = excluded.listed and articles.duplicate_of is null, updated_at = excluded.updated_at`);
}

async function showInCategories(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`delete from article_categories where article_id in ${idList(ids)}`);
  // A batch has a few paths many times over: where each leads is found out once.
  await tx.execute(sql`
    with imported as materialized (
      select a.id, a.sort_at, path
      from articles a
      join article_imports i on i.article_id = a.id
      left join article_decisions d on d.article_id = a.id
      cross join lateral jsonb_array_elements(i.category_paths) as listed(path)
      where a.id in ${idList(ids)} and a.listed and d.category_ids is null
    ), ruled as materialized (
      select wanted.path, r.category_id
      from (select distinct path from imported) wanted
      join category_rules r on r.imported_path = array(select jsonb_array_elements_text(wanted.path))
    ), filed as materialized (
      select imported.id, imported.sort_at, ruled.category_id from imported join ruled using (path)
      union all
      select a.id, a.sort_at, chosen.category_id
      from articles a
      join article_decisions d on d.article_id = a.id
      cross join lateral unnest(d.category_ids) as chosen(category_id)
      where a.id in ${idList(ids)} and a.listed
    ), place as materialized (
      select filed.category_id as filed_in, above.id as category_id,
        cardinality(above.lineage) = max(cardinality(above.lineage)) over (partition by filed.category_id) as deepest
      from (select distinct category_id from filed) filed
      ${LED_TO}
    )
    insert into article_categories (category_id, article_id, sort_at, direct)
    select place.category_id, filed.id, filed.sort_at, bool_or(place.deepest)
    from filed join place on place.filed_in = filed.category_id
    group by place.category_id, filed.id, filed.sort_at`);
}

/**
 * Recomputes what readers see of these articles, and which of them another one stands for in lists. Call it in
 * the transaction that changed either side. Gives the ids of all whose showing changed, those of twins included.
 */
export async function showArticles(tx: Transaction, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  // Who else is about to change these is waited for first: a statement that waits in its midst has read both sides before.
  await tx.execute(sql`select from articles where id in ${idList(ids)} order by id for update`);
  await showHeads(tx, ids);
  const all = [...new Set([...ids, ...(await linkDuplicates(tx, ids))])];
  await showInCategories(tx, all);
  await tx.execute(sql`
    update credits set sort_at = a.sort_at from articles a
    where a.id = credits.article_id and a.id in ${idList(ids)} and credits.sort_at <> a.sort_at`);
  await wakeWhenDue(tx, ids);
  return all;
}

/** Files articles anew after categories changed; their own text and state stay as they are. */
export async function refileArticles(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update articles a set category_id = filed.label
    from (
      select i.article_id, (${LABEL}) as label
      from article_imports i left join article_decisions d on d.article_id = i.article_id
      where i.article_id in ${idList(ids)}
    ) filed
    where filed.article_id = a.id and a.category_id is distinct from filed.label`);
  await showInCategories(tx, ids);
}
