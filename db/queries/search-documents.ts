import { sql } from 'drizzle-orm';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { database } from '../client.ts';

interface DocumentRow extends Record<string, unknown> {
  id: string;
  title: string;
  original_title: string | null;
  dek: string | null;
  body_text: string;
  people: string[];
  person_slugs: string[];
  source: string | null;
  source_slug: string | null;
  category_names: string[];
  category_paths: string[];
  language: string;
  published_at: string | null;
}

// Meilisearch ranks by the first 65,535 words anyway; this bounds what a batch may weigh.
const MOST_TEXT = 50_000;

/** What the index holds of those of the given articles that are shown; one query. */
export async function findSearchDocuments(ids: string[]): Promise<SearchRow[]> {
  const rows = await database().execute<DocumentRow>(sql`
    select a.id, a.title, a.original_title, a.dek, left(i.body_text, ${MOST_TEXT}) as body_text, a.language,
      extract(epoch from a.published_at)::bigint as published_at, s.name as source, s.slug as source_slug,
      coalesce(p.names, '{}') as people, coalesce(p.slugs, '{}') as person_slugs,
      coalesce(c.names, '{}') as category_names, coalesce(c.paths, '{}') as category_paths
    from articles a
    join article_imports i on i.article_id = a.id
    left join sources s on s.id = a.source_id
    left join lateral (
      select array_agg(distinct people.name) as names, array_agg(distinct people.slug) as slugs
      from credits join people on people.id = credits.person_id
      where credits.article_id = a.id and credits.status = 'shown'
    ) p on true
    left join lateral (
      select array_agg(categories.name) as names, array_agg(categories.path) as paths
      from article_categories ac join categories on categories.id = ac.category_id
      where ac.article_id = a.id
    ) c on true
    where a.listed and a.id in ${ids}`);
  return rows.map(toDocument);
}

function toDocument(row: DocumentRow): SearchRow {
  return {
    id: row.id,
    title: row.title,
    originalTitle: row.original_title,
    dek: row.dek,
    text: row.body_text,
    people: row.people,
    source: row.source,
    categoryNames: row.category_names,
    categoryPaths: row.category_paths,
    personSlugs: row.person_slugs,
    sourceSlug: row.source_slug,
    language: row.language,
    publishedAt: row.published_at === null ? null : Number(row.published_at),
  };
}

/** The ids of all articles that the index holds. */
export async function listSearchableIds(): Promise<string[]> {
  const rows = await database().execute<{ id: string }>(
    sql`select id from articles where listed order by id`,
  );
  return rows.map((row) => row.id);
}
