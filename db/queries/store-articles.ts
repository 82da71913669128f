import { and, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { SURE_CREDIT } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import type { Transaction } from '../client.ts';
import { articleImports, credits } from '../schema.ts';

export type NewArticleImport = typeof articleImports.$inferInsert;

/** Writes the imported side of articles; the editors' side is not touched. */
export async function upsertImports(tx: Transaction, rows: NewArticleImport[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(articleImports)
    .values(rows)
    .onConflictDoUpdate({
      target: articleImports.articleId,
      set: {
        title: sql`excluded.title`,
        originalTitle: sql`excluded.original_title`,
        excerpt: sql`excluded.excerpt`,
        language: sql`excluded.language`,
        publishedAt: sql`excluded.published_at`,
        modifiedAt: sql`excluded.modified_at`,
        sourceId: sql`excluded.source_id`,
        imageUrl: sql`excluded.image_url`,
        imageCaption: sql`excluded.image_caption`,
        categoryPaths: sql`excluded.category_paths`,
        frontMatter: sql`excluded.front_matter`,
        bodyHtml: sql`excluded.body_html`,
        bodyText: sql`excluded.body_text`,
        removed: sql`excluded.removed`,
        flags: sql`excluded.flags`,
        published: sql`excluded.published`,
        readingMinutes: sql`excluded.reading_minutes`,
      },
    });
}

/** The credits that were read from one article. */
export interface ImportedCredits {
  articleId: string;
  credits: readonly ExtractedCredit[];
}

function creditRows(imported: ImportedCredits[], personIds: Map<string, number>) {
  const seen = new Set<string>(); // the same name printed twice in the same role is one credit
  return imported.flatMap(({ articleId, credits: read }) =>
    read.flatMap((credit, position) => {
      const personId = personIds.get(nameKey(credit.name));
      const key = `${articleId} ${credit.role} ${personId}`;
      if (personId === undefined || seen.has(key)) return [];
      seen.add(key);
      const { role, printed, place, confidence } = credit;
      const status: 'shown' | 'proposed' = confidence >= SURE_CREDIT ? 'shown' : 'proposed';
      return [
        { articleId, personId, role, position, printed, place, confidence, status, sortAt: new Date(0) },
      ];
    }),
  );
}

/**
 * Brings the credits of articles to what the import reads now: known ones are updated in place, since an open
 * desk page may name them, and those no longer read go. A credit that an editor decided on stays as decided.
 */
export async function replaceImportedCredits(
  tx: Transaction,
  imported: ImportedCredits[],
  personIds: Map<string, number>,
): Promise<void> {
  const ids = imported.map((entry) => entry.articleId);
  if (ids.length === 0) return;
  const rows = creditRows(imported, personIds);
  const kept = rows.length === 0 ? [] : await upsertCredits(tx, rows);
  const undecided = and(inArray(credits.articleId, ids), isNull(credits.decidedAt));
  await tx.delete(credits).where(and(undecided, kept.length > 0 ? notInArray(credits.id, kept) : undefined));
}

/** Gives the ids of the rows written; a decided row is not written. */
async function upsertCredits(tx: Transaction, rows: ReturnType<typeof creditRows>): Promise<number[]> {
  const written = await tx
    .insert(credits)
    .values(rows)
    .onConflictDoUpdate({
      target: [credits.articleId, credits.role, credits.personId],
      set: {
        position: sql`excluded.position`,
        printed: sql`excluded.printed`,
        place: sql`excluded.place`,
        confidence: sql`excluded.confidence`,
        status: sql`excluded.status`,
      },
      setWhere: isNull(credits.decidedAt),
    })
    .returning({ id: credits.id });
  return written.map(({ id }) => id);
}
