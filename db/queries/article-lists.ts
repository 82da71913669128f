import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ArticleCard, ArticleList, FrontPageBlock, SectionLink } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { pictures } from '../picture-schema.ts';
import { articleCategories, articles, categories, credits, sources } from '../schema.ts';
import { afterKeyset, decodeKeyset, encodeKeyset } from './keyset.ts';

const sections = alias(categories, 'sections');

const CARD_COLUMNS = {
  id: articles.id,
  title: articles.title,
  dek: articles.dek,
  language: articles.language,
  publishedAt: articles.publishedAt,
  sortAt: articles.sortAt,
  imageUrl: articles.imageUrl,
  imageCaption: articles.imageCaption,
  imageWidth: pictures.width,
  imageHeight: pictures.height,
  imageColour: pictures.colour,
  readingMinutes: articles.readingMinutes,
  sourceName: sources.name,
  sourceSlug: sources.slug,
  categoryId: categories.id,
  categoryName: categories.name,
  categoryPath: categories.path,
  sectionId: sections.id,
  sectionName: sections.name,
  sectionPath: sections.path,
  sectionColour: sections.colour,
};

function selectCards() {
  return database()
    .select(CARD_COLUMNS)
    .from(articles)
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .leftJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(sections, sql`${sections.id} = ${categories.lineage}[1]`)
    .leftJoin(pictures, eq(pictures.source, articles.imageUrl))
    .$dynamic();
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function toCard(row: CardRow): ArticleCard {
  const { id, title, dek, language, imageUrl, imageCaption, readingMinutes } = row;
  return {
    id,
    title,
    dek,
    language,
    imageUrl,
    imageSize:
      row.imageWidth !== null && row.imageHeight !== null
        ? { width: row.imageWidth, height: row.imageHeight, colour: row.imageColour }
        : null,
    imageCaption,
    readingMinutes,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    source:
      row.sourceName !== null && row.sourceSlug !== null
        ? { name: row.sourceName, slug: row.sourceSlug }
        : null,
    category:
      row.categoryId !== null && row.categoryName !== null && row.categoryPath !== null
        ? { id: row.categoryId, name: row.categoryName, path: row.categoryPath }
        : null,
    section:
      row.sectionId !== null && row.sectionName !== null && row.sectionPath !== null
        ? { id: row.sectionId, name: row.sectionName, path: row.sectionPath, colour: row.sectionColour }
        : null,
  };
}

/** Cuts the extra row that was read to know whether there is a next page. */
function toList(rows: CardRow[], limit: number): ArticleList {
  const last = rows[limit - 1];
  return {
    articles: rows.slice(0, limit).map(toCard),
    next: rows.length > limit && last ? encodeKeyset(last) : null,
  };
}

async function listNewest(where: SQL | undefined, page: string | null, limit: number): Promise<ArticleList> {
  const after = afterKeyset(articles.sortAt, articles.id, decodeKeyset(page));
  const rows = await selectCards()
    .where(and(eq(articles.listed, true), where, after))
    .orderBy(desc(articles.sortAt), desc(articles.id))
    .limit(limit + 1);
  return toList(rows, limit);
}

/** All shown articles, newest first. */
export function listNewestArticles(page: string | null, limit: number): Promise<ArticleList> {
  return listNewest(undefined, page, limit);
}

/** Shown articles of a span of time (ISO 8601; `until` not included), newest first. */
export function listArticlesBetween(
  from: string,
  until: string,
  page: string | null,
  limit: number,
): Promise<ArticleList> {
  const within = sql`${articles.sortAt} >= ${from}::timestamptz and ${articles.sortAt} < ${until}::timestamptz`;
  return listNewest(within, page, limit);
}

/** Everything from a publisher, newest first. */
export function listArticlesFromSource(
  sourceId: number,
  page: string | null,
  limit: number,
): Promise<ArticleList> {
  return listNewest(eq(articles.sourceId, sourceId), page, limit);
}

/** Articles of a category and of everything below it, newest first. */
export async function listArticlesInCategory(
  categoryId: number,
  page: string | null,
  limit: number,
): Promise<ArticleList> {
  const after = afterKeyset(articleCategories.sortAt, articleCategories.articleId, decodeKeyset(page));
  const rows = await selectCards()
    .innerJoin(articleCategories, eq(articleCategories.articleId, articles.id))
    .where(and(eq(articleCategories.categoryId, categoryId), after))
    .orderBy(desc(articleCategories.sortAt), desc(articleCategories.articleId))
    .limit(limit + 1);
  return toList(rows, limit);
}

/** Articles that credit a person (in a shown credit), newest first; one row each, whatever the number of roles. */
export async function listArticlesCrediting(
  personId: number,
  page: string | null,
  limit: number,
): Promise<ArticleList> {
  const credited = await database()
    .select({ id: credits.articleId, sortAt: credits.sortAt })
    .from(credits)
    .innerJoin(articles, and(eq(articles.id, credits.articleId), eq(articles.listed, true)))
    .where(
      and(
        eq(credits.personId, personId),
        eq(credits.status, 'shown'),
        afterKeyset(credits.sortAt, credits.articleId, decodeKeyset(page)),
      ),
    )
    .groupBy(credits.sortAt, credits.articleId)
    .orderBy(desc(credits.sortAt), desc(credits.articleId))
    .limit(limit + 1);
  const last = credited[limit - 1];
  const shown = credited.slice(0, limit);
  const cards = await findCards(shown.map((row) => row.id));
  return {
    articles: shown.flatMap((row) => cards.get(row.id) ?? []),
    next: credited.length > limit && last ? encodeKeyset(last) : null,
  };
}

/** The newest articles of each of the given top sections, in their order; one query. */
export async function listNewestBySection(
  sections: SectionLink[],
  perSection: number,
): Promise<FrontPageBlock[]> {
  if (sections.length === 0) return [];
  const ids = sections.map((section) => section.id);
  const picked = await database().execute<{ category_id: string; article_id: string }>(sql`
    select c.id as category_id, newest.article_id
    from ${categories} c
    cross join lateral (
      select article_id from ${articleCategories}
      where category_id = c.id order by sort_at desc, article_id desc limit ${perSection}
    ) newest
    where c.id in ${ids}`);
  const cards = await findCards(picked.map((row) => row.article_id));
  return sections.map((section) => ({
    section,
    articles: picked
      .filter((row) => Number(row.category_id) === section.id)
      .flatMap((row) => cards.get(row.article_id) ?? []),
  }));
}

/** Cards by id; ids that are not shown are missing from the map. */
export async function findCards(ids: string[]): Promise<Map<string, ArticleCard>> {
  if (ids.length === 0) return new Map();
  const rows = await selectCards().where(and(inArray(articles.id, ids), eq(articles.visible, true)));
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

/** What the desk put on the front page, in its order, as long as it lasts. */
export async function listFeaturedArticles(limit: number): Promise<ArticleCard[]> {
  const rows = await selectCards()
    .where(
      and(
        eq(articles.listed, true),
        isNotNull(articles.featuredPosition),
        or(isNull(articles.featuredUntil), gt(articles.featuredUntil, sql`now()`)),
      ),
    )
    .orderBy(asc(articles.featuredPosition), desc(articles.sortAt), desc(articles.id))
    .limit(limit);
  return rows.map(toCard);
}

/** How many articles are shown. */
export async function countShownArticles(): Promise<number> {
  return database().$count(articles, eq(articles.listed, true));
}
