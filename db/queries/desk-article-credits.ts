import { asc, eq } from 'drizzle-orm';
import type { ArticleCreditRow } from '#lib/articles/desk-people.ts';
import { database } from '../client.ts';
import { credits, people } from '../schema.ts';

/** Every credit of an article, shown or not, in the order in which they stand. */
export async function listArticleCredits(articleId: string): Promise<ArticleCreditRow[]> {
  const rows = await database()
    .select({
      id: credits.id,
      role: credits.role,
      name: people.name,
      personId: credits.personId,
      printed: credits.printed,
      place: credits.place,
      confidence: credits.confidence,
      status: credits.status,
      position: credits.position,
      decidedAt: credits.decidedAt,
    })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(eq(credits.articleId, articleId))
    .orderBy(asc(credits.position), asc(credits.id));
  return rows.map(({ decidedAt, ...credit }) => ({ ...credit, decidedAt: decidedAt?.toISOString() ?? null }));
}
