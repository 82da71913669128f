import { and, desc, eq, sql } from 'drizzle-orm';
import type { PersonLink, PersonView, SourceView } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { articles, credits, people, sources } from '../schema.ts';

/** A person by slug with role counts over shown articles, or null. */
export async function findPerson(slug: string): Promise<(PersonView & { id: number }) | null> {
  const [person] = await database()
    .select({ id: people.id, name: people.name, slug: people.slug })
    .from(people)
    .where(eq(people.slug, slug));
  if (!person) return null;
  const roles = await database()
    .select({ role: credits.role, count: sql<number>`count(*)::int`.as('count') })
    .from(credits)
    .innerJoin(articles, eq(articles.id, credits.articleId))
    .where(and(eq(credits.personId, person.id), eq(credits.status, 'shown'), eq(articles.visible, true)))
    .groupBy(credits.role)
    .orderBy(desc(sql`count`));
  return { ...person, roles };
}

/** A publisher by slug with its number of shown articles, or null. */
export async function findSource(slug: string): Promise<(SourceView & { id: number }) | null> {
  const [source] = await database()
    .select({ id: sources.id, name: sources.name, slug: sources.slug })
    .from(sources)
    .where(eq(sources.slug, slug));
  if (!source) return null;
  const count = await database().$count(
    articles,
    and(eq(articles.sourceId, source.id), eq(articles.visible, true)),
  );
  return { ...source, count };
}

/** A person's link by slug, or null: for the label of a chosen facet. */
export async function findPersonLink(slug: string): Promise<PersonLink | null> {
  const [person] = await database()
    .select({ name: people.name, slug: people.slug })
    .from(people)
    .where(eq(people.slug, slug));
  return person ?? null;
}
