import { and, inArray, isNull, sql } from 'drizzle-orm';
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
  return imported.flatMap(({ articleId, credits: read }) =>
    read.flatMap((credit, position) => {
      const personId = personIds.get(nameKey(credit.name));
      if (personId === undefined) return [];
      const { role, printed, place, confidence } = credit;
      const status: 'shown' | 'proposed' = confidence >= SURE_CREDIT ? 'shown' : 'proposed';
      return [
        { articleId, personId, role, position, printed, place, confidence, status, sortAt: new Date(0) },
      ];
    }),
  );
}

/**
 * Replaces the credits that the import read before by what it reads now. A credit that an editor
 * decided on stays as decided, whatever the file says today.
 */
export async function replaceImportedCredits(
  tx: Transaction,
  imported: ImportedCredits[],
  personIds: Map<string, number>,
): Promise<void> {
  const ids = imported.map((entry) => entry.articleId);
  if (ids.length === 0) return;
  await tx.delete(credits).where(and(inArray(credits.articleId, ids), isNull(credits.decidedAt)));
  const rows = creditRows(imported, personIds);
  if (rows.length > 0) await tx.insert(credits).values(rows).onConflictDoNothing();
}
