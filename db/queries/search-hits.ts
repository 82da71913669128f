import { sql } from 'drizzle-orm';
import type { CreditRole, Language } from '#lib/articles/article.ts';
import { database, runPrepared } from '../client.ts';
import { SECTION_TRAILS, SHOWN_CREDITS } from './article-names.ts';
import { idList } from './id-list.ts';

/** What a search result shows of an article; `text` is for cutting the snippet only, and empty where none is wanted. */
export interface HitRow extends Record<string, unknown> {
  id: string;
  title: string;
  language: Language;
  text: string;
  published_at: string | null;
  source: string | null;
  image_url: string | null;
  /** Category names from the top down, one entry for each path. */
  categories: string[][];
  credits: { name: string; role: CreditRole }[];
}

const MOST_TEXT = 50_000;

/** The hits with these ids; one query. Articles no longer shown are missing. */
export function findSearchHits(ids: string[], withText: boolean): Promise<HitRow[]> {
  const text = withText ? sql.raw(`left(i.body_text, ${MOST_TEXT})`) : sql`''`;
  return runPrepared<HitRow>(sql`
    select a.id, a.title, a.language, ${text} as text, a.published_at, s.name as source, a.image_url,
      ${SECTION_TRAILS} as categories,
      ${SHOWN_CREDITS} as credits
    from articles a
    join article_imports i on i.article_id = a.id
    left join sources s on s.id = a.source_id
    where a.listed and a.id in ${idList(ids)}`);
}

/** Labels for facet values: names of categories by path, of sources and people by slug. */
export async function findFacetLabels(paths: string[], sourceSlugs: string[], personSlugs: string[]) {
  const label = async (values: string[], query: (values: string[]) => ReturnType<typeof sql>) => {
    if (values.length === 0) return new Map<string, string>();
    const rows = await database().execute<{ value: string; label: string }>(query(values));
    return new Map(rows.map((row) => [row.value, row.label]));
  };
  const [categories, sources, people] = await Promise.all([
    label(paths, (v) => sql`select path as value, name as label from categories where path in ${v}`),
    label(sourceSlugs, (v) => sql`select slug as value, name as label from sources where slug in ${v}`),
    label(personSlugs, (v) => sql`select slug as value, name as label from people where slug in ${v}`),
  ]);
  return { categories, sources, people };
}
