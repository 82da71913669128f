import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { articles } from '../schema.ts';

/** The ids of articles at whose address a notice stands. Decisions are few, and so are these. */
export async function listWithdrawnIds(): Promise<string[]> {
  const rows = await database().execute<{ id: string }>(sql`
    select a.id from article_decisions d join articles a on a.id = d.article_id
    where d.withdrawn_notice is not null and a.withdrawn_notice is not null`);
  return rows.map(({ id }) => id);
}

/** The notice that stands at a withdrawn article's address; null for any other. */
export async function findWithdrawnNotice(id: string): Promise<string | null> {
  const [row] = await database()
    .select({ notice: articles.withdrawnNotice })
    .from(articles)
    .where(and(eq(articles.id, id), isNotNull(articles.withdrawnNotice)));
  return row?.notice ?? null;
}
