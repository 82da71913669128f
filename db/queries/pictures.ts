import { inArray, sql } from 'drizzle-orm';
import { articleTag } from '#lib/articles/cache-tags.ts';
import type { PictureSize } from '#lib/articles/views.ts';
import { database } from '../client.ts';
import { pictures } from '../picture-schema.ts';
import { articles, categories } from '../schema.ts';
import { tellChange } from './tell-change.ts';

export interface KnownPicture extends PictureSize {
  source: string;
}

/** Longer ones do not fit an index; such an address is a mistake anyway. */
const LONGEST_SOURCE = 2_000;

/**
 * Keeps what pictures turned out to be. Cached reads of the articles that show them are dropped, unless all of it was
 * known before.
 */
export async function storePictures(known: KnownPicture[], articleIds: string[]): Promise<void> {
  const bySource = new Map(known.map((picture) => [picture.source, picture]));
  const rows = [...bySource.values()].filter(({ source }) => source.length <= LONGEST_SOURCE);
  if (rows.length === 0) return;
  await database().transaction(async (tx) => {
    const changed = await tx
      .insert(pictures)
      .values(rows)
      .onConflictDoUpdate({
        target: pictures.source,
        set: { width: sql`excluded.width`, height: sql`excluded.height`, colour: sql`excluded.colour` },
        setWhere: sql`(${pictures.width}, ${pictures.height}, ${pictures.colour})
          is distinct from (excluded.width, excluded.height, excluded.colour)`,
      })
      .returning({ source: pictures.source });
    if (changed.length > 0) await tellChange(tx, { articleIds: [], tags: articleIds.map(articleTag) });
  });
}

/** What is known of these sources; one query. */
export async function findPictures(sources: string[]): Promise<Map<string, PictureSize>> {
  if (sources.length === 0) return new Map();
  const rows = await database().select().from(pictures).where(inArray(pictures.source, sources));
  return new Map(rows.map(({ source, ...size }) => [source, size]));
}

/** What stands on an article's cover. */
export interface CoverWords {
  title: string;
  language: string;
  /** The top section it is filed in. */
  section: { name: string; path: string; colour: string | null } | null;
}

/** The words of a shown article's cover; null for any other. The colour is that of the deepest section that has one. */
export async function findCoverWords(articleId: string): Promise<CoverWords | null> {
  const [row] = await database()
    .select({
      title: articles.title,
      language: articles.language,
      name: sql<string | null>`top.name`,
      path: sql<string | null>`top.path`,
      colour: sql<string | null>`(
        select c.colour from ${categories} c
        where c.id = any(${categories.lineage}) and c.colour is not null
        order by cardinality(c.lineage) desc limit 1)`,
    })
    .from(articles)
    .leftJoin(categories, sql`${categories.id} = ${articles.categoryId}`)
    .leftJoin(sql`${categories} top`, sql`top.id = ${categories.lineage}[1]`)
    .where(sql`${articles.id} = ${articleId} and ${articles.visible}`);
  if (!row) return null;
  const { title, language, name, path, colour } = row;
  return { title, language, section: name !== null && path !== null ? { name, path, colour } : null };
}
