import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { idList } from './id-list.ts';
import { linkDuplicates } from './link-duplicates.ts';

// The one writer of the shown side. It puts together what came in and what editors decided, for
// the given articles, with a handful of statements whatever their number.

/** The rule of an imported path, the category it leads to, through a merge too, and all that readers see of its lineage. */
const LED_TO = sql`
  category_rules r
  join categories ruled on ruled.id = r.category_id
  join categories c on c.id = coalesce(ruled.merged_into, ruled.id)
  join categories above on above.id = any(c.lineage)
    and not above.lineage && array(select id from categories where hidden)`;

/** The category that stands for an article: the deepest that readers see of where its first imported path leads. */
const LABEL = sql`
  select above.id as category_id from ${LED_TO}
  where r.imported_path = array(select jsonb_array_elements_text(i.category_paths -> 0))
  order by cardinality(above.lineage) desc limit 1`;
/** A page of a Hexo site (about, links) has its address and is no news: lists, feeds and search leave it out. */
const IS_STORY = sql`not i.flags @> '["site-page"]'`;

async function showHeads(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    insert into articles (id, title, original_title, dek, language, published_at, modified_at, sort_at,
      source_id, image_url, image_caption, category_id, reading_minutes, visible, listed, updated_at)
    select i.article_id, coalesce(d.title, i.title), i.original_title, coalesce(d.dek, i.excerpt), i.language,
      coalesce(d.published_at, i.published_at), i.modified_at, coalesce(d.published_at, i.published_at, 'epoch'),
      i.source_id, i.image_url, i.image_caption, label.category_id, i.reading_minutes, seen.visible,
      seen.visible and ${IS_STORY}, now()
    from article_imports i
    left join article_decisions d on d.article_id = i.article_id
    cross join lateral (
      select coalesce(not d.hidden, i.published) and exists (
        select from origins o where o.article_id = i.article_id and o.withdrawn_at is null) as visible
    ) seen
    left join lateral (${LABEL}) label on true
    where i.article_id in ${idList(ids)}
    on conflict (id) do update set title = excluded.title, original_title = excluded.original_title,
      dek = excluded.dek, language = excluded.language, published_at = excluded.published_at,
      modified_at = excluded.modified_at, sort_at = excluded.sort_at, source_id = excluded.source_id,
      image_url = excluded.image_url, image_caption = excluded.image_caption,
      category_id = excluded.category_id, reading_minutes = excluded.reading_minutes,
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
      cross join lateral jsonb_array_elements(i.category_paths) as listed(path)
      where a.id in ${idList(ids)} and a.listed
    ), led as materialized (
      select wanted.path, above.id as category_id,
        cardinality(above.lineage) = max(cardinality(above.lineage)) over (partition by wanted.path) as deepest
      from (select distinct path from imported) wanted
      join (${LED_TO}) on r.imported_path = array(select jsonb_array_elements_text(wanted.path))
    )
    insert into article_categories (category_id, article_id, sort_at, direct)
    select led.category_id, imported.id, imported.sort_at, bool_or(led.deepest)
    from imported join led using (path)
    group by led.category_id, imported.id, imported.sort_at`);
}

/**
 * Recomputes what readers see of these articles, and which of them another one stands for in lists. Call it in
 * the transaction that changed either side. Gives the ids of all whose showing changed, those of twins included.
 */
export async function showArticles(tx: Transaction, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await showHeads(tx, ids);
  const all = [...new Set([...ids, ...(await linkDuplicates(tx, ids))])];
  await showInCategories(tx, all);
  await tx.execute(sql`
    update credits set sort_at = a.sort_at from articles a
    where a.id = credits.article_id and a.id in ${idList(ids)} and credits.sort_at <> a.sort_at`);
  return all;
}

/** Files articles anew after categories changed; their own text and state stay as they are. */
export async function refileArticles(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update articles a set category_id = filed.label
    from (
      select i.article_id, (${LABEL}) as label from article_imports i where i.article_id in ${idList(ids)}
    ) filed
    where filed.article_id = a.id and a.category_id is distinct from filed.label`);
  await showInCategories(tx, ids);
}
