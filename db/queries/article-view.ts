import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { DESK_PLACE } from '#lib/articles/article.ts';
import type { ArticleCredit, ArticleView, SectionLink, TwinLink } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { articleImports } from '../import-schema.ts';
import { articles, categories, credits, people } from '../schema.ts';
import { findCards } from './article-lists.ts';

async function findBody(id: string) {
  const rows = await database()
    .select({
      originalTitle: articles.originalTitle,
      modifiedAt: articles.modifiedAt,
      bodyHtml: articleImports.bodyHtml,
      lineage: categories.lineage,
    })
    .from(articles)
    .innerJoin(articleImports, eq(articleImports.articleId, articles.id))
    .leftJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(eq(articles.id, id), eq(articles.visible, true)));
  return rows[0] ?? null;
}

async function listShownCredits(articleId: string): Promise<ArticleCredit[]> {
  const rows = await database()
    .select({
      role: credits.role,
      printed: credits.printed,
      place: credits.place,
      decidedAt: credits.decidedAt,
      name: people.name,
      slug: people.slug,
    })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(and(eq(credits.articleId, articleId), eq(credits.status, 'shown')))
    .orderBy(asc(credits.position), asc(credits.id));
  return rows.map(({ role, printed, place, decidedAt, name, slug }) => ({
    role,
    printed,
    decided: decidedAt !== null,
    correctedAt: place === DESK_PLACE ? (decidedAt?.toISOString() ?? null) : null,
    person: { name, slug },
  }));
}

/** Categories by id, in the order of `ids`. */
export async function findCategoryLinks(ids: number[]): Promise<SectionLink[]> {
  if (ids.length === 0) return [];
  const rows = await database()
    .select({ id: categories.id, name: categories.name, path: categories.path, colour: categories.colour })
    .from(categories)
    .where(inArray(categories.id, ids))
    .orderBy(sql`cardinality(${categories.lineage})`);
  return rows;
}

const MOST_TWINS = 10;

async function listTwins(id: string): Promise<TwinLink[]> {
  return database().execute<TwinLink & Record<string, unknown>>(sql`
    select other.id, other.title, sources.name as source, categories.name as category
    from articles own
    join articles other on other.id <> own.id and other.visible and (
      other.id = own.duplicate_of or other.duplicate_of = own.id or other.duplicate_of = own.duplicate_of)
    left join sources on sources.id = other.source_id
    left join categories on categories.id = other.category_id
    where own.id = ${id}
    order by other.sort_at, other.id limit ${MOST_TWINS}`);
}

/** A shown article with its body, or null. Five queries, whatever the article. */
export async function findArticle(id: string): Promise<ArticleView | null> {
  const [cards, body, shownCredits, twins] = await Promise.all([
    findCards([id]),
    findBody(id),
    listShownCredits(id),
    listTwins(id),
  ]);
  const card = cards.get(id);
  if (!card || !body) return null;
  return {
    ...card,
    originalTitle: body.originalTitle,
    modifiedAt: body.modifiedAt?.toISOString() ?? null,
    bodyHtml: body.bodyHtml,
    imageInBody: card.imageUrl !== null && body.bodyHtml.includes(card.imageUrl.replaceAll('&', '&amp;')),
    credits: shownCredits,
    trail: await findCategoryLinks(body.lineage ?? []),
    twins: twins.map(({ id: twin, title, source, category }) => ({ id: twin, title, source, category })),
  };
}
