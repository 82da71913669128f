import { and, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { SURE_CREDIT } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import type { Transaction } from '../client.ts';
import type { articleImports } from '../import-schema.ts';
import { credits } from '../schema.ts';

export type NewArticleImport = Required<typeof articleImports.$inferInsert>;

const COLUMNS = `article_id text, title text, original_title text, excerpt text, language text,
  published_at timestamptz, modified_at timestamptz, source_id bigint, image_url text, image_caption text,
  category_paths jsonb, front_matter jsonb, removed jsonb, flags jsonb,
  published boolean, reading_minutes integer, fingerprint bigint, fingerprint_bands integer[]`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const ALL = [...NAMES, 'body_html', 'body_text'];
const LIST = ALL.join(', ');
const ASSIGNMENTS = ALL.slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/**
 * Writes the imported side of articles; the editors' side is not touched. The many small columns travel as one
 * parameter, which costs the client least, and the bodies as one each, which costs the database least.
 */
export async function upsertImports(tx: Transaction, rows: NewArticleImport[]): Promise<void> {
  if (rows.length === 0) return;
  const records = JSON.stringify(rows.map(toRecord));
  const bodies = rows.map(
    ({ articleId, bodyHtml, bodyText }) => sql`(${articleId}, ${bodyHtml}, ${bodyText})`,
  );
  await tx.execute(sql`
    insert into article_imports (${sql.raw(LIST)})
    select ${sql.raw(LIST)} from jsonb_to_recordset(${records}::jsonb) as r(${sql.raw(COLUMNS)})
    join (values ${sql.join(bodies, sql`, `)}) as b(article_id, body_html, body_text) using (article_id)
    on conflict (article_id) do update set ${sql.raw(ASSIGNMENTS)}`);
}

function toRecord(row: NewArticleImport): Record<string, unknown> {
  return {
    article_id: row.articleId,
    title: row.title,
    original_title: row.originalTitle,
    excerpt: row.excerpt,
    language: row.language,
    published_at: row.publishedAt,
    modified_at: row.modifiedAt,
    source_id: row.sourceId,
    image_url: row.imageUrl,
    image_caption: row.imageCaption,
    category_paths: row.categoryPaths,
    front_matter: row.frontMatter,
    removed: row.removed,
    flags: row.flags,
    published: row.published,
    reading_minutes: row.readingMinutes,
    fingerprint: row.fingerprint?.toString() ?? null,
    fingerprint_bands: row.fingerprintBands,
  };
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

/** Gives the ids of the rows written; of a decided row only the place in the order is. */
async function upsertCredits(tx: Transaction, rows: ReturnType<typeof creditRows>): Promise<number[]> {
  const written = await tx
    .insert(credits)
    .values(rows)
    .onConflictDoUpdate({
      target: [credits.articleId, credits.role, credits.personId],
      set: {
        position: sql`excluded.position`,
        printed: unlessDecided('printed'),
        place: unlessDecided('place'),
        confidence: unlessDecided('confidence'),
        status: unlessDecided('status'),
      },
    })
    .returning({ id: credits.id });
  return written.map(({ id }) => id);
}

function unlessDecided(column: 'printed' | 'place' | 'confidence' | 'status') {
  const name = sql.raw(column);
  return sql`case when credits.decided_at is null then excluded.${name} else credits.${name} end`;
}
