import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PersonView, SourceView } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { articles, credits, people, sources } from '../schema.ts';

/** A person by slug with role counts over shown articles; null also for a name that no shown credit bears. */
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
    .where(and(eq(credits.personId, person.id), eq(credits.status, 'shown'), eq(articles.listed, true)))
    .groupBy(credits.role)
    .orderBy(desc(sql`count`));
  return roles.length > 0 ? { ...person, roles } : null;
}

/** The slug of the person that a merged name's address leads to, or null. */
export async function findMovedPerson(slug: string): Promise<string | null> {
  const into = alias(people, 'into');
  const [row] = await database()
    .select({ slug: into.slug })
    .from(people)
    .innerJoin(into, eq(into.id, people.mergedInto))
    .where(eq(people.slug, slug));
  return row?.slug ?? null;
}

/** A publisher by slug with its number of shown articles, or null where it has none. */
export async function findSource(slug: string): Promise<(SourceView & { id: number }) | null> {
  const [source] = await database()
    .select({ id: sources.id, name: sources.name, slug: sources.slug })
    .from(sources)
    .where(eq(sources.slug, slug));
  if (!source) return null;
  const count = await database().$count(
    articles,
    and(eq(articles.sourceId, source.id), eq(articles.listed, true)),
  );
  return count > 0 ? { ...source, count } : null;
}
