import { sql } from 'drizzle-orm';
import type { CreditRole, Language } from '#lib/articles/article.ts';
import { database } from '../client.ts';
import { SECTION_TRAILS, SHOWN_CREDITS } from './article-names.ts';

/** An article as a feed carries it; bodies are wanted here, so the number is bounded by the caller. */
export interface FeedArticle extends Record<string, unknown> {
  id: string;
  title: string;
  dek: string | null;
  language: Language;
  html: string;
  published_at: string | null;
  modified_at: string | null;
  source: { name: string; slug: string } | null;
  categories: string[][];
  credits: { name: string; role: CreditRole }[];
}

/** Shown articles by their public ids, with their bodies, in the order of the ids; one query. */
export async function listFeedArticles(ids: string[]): Promise<FeedArticle[]> {
  if (ids.length === 0) return [];
  const rows = await database().execute<FeedArticle>(sql`${SELECT_FEED_ARTICLES} and a.id in ${ids}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest shown articles with their bodies; one query. */
export async function listNewestFeedArticles(limit: number): Promise<FeedArticle[]> {
  const rows = await database().execute<FeedArticle>(
    sql`${SELECT_FEED_ARTICLES} order by a.sort_at desc, a.id desc limit ${limit}`,
  );
  return [...rows];
}

const SELECT_FEED_ARTICLES = sql`
  select a.id, a.title, a.dek, a.language, i.body_html as html, a.published_at, a.modified_at,
    case when s.id is null then null else jsonb_build_object('name', s.name, 'slug', s.slug) end as source,
    ${SECTION_TRAILS} as categories,
    ${SHOWN_CREDITS} as credits
  from articles a
  join article_imports i on i.article_id = a.id
  left join sources s on s.id = a.source_id
  where a.listed`;
