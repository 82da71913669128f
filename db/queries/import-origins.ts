import { and, asc, desc, eq, notInArray, sql } from 'drizzle-orm';
import type { QuarantinedFile } from '#lib/articles/desk-views.ts';
import { database, type Transaction } from '../client.ts';
import { origins, quarantine } from '../schema.ts';

/** What the import knows of a file it has read before. */
export interface KnownOrigin {
  articleId: string;
  contentHash: string;
  size: number;
  mtimeMs: number;
}

/** Every known file by its path below the content folder. */
export async function loadKnownOrigins(): Promise<Map<string, KnownOrigin>> {
  const rows = await database()
    .select({
      path: origins.path,
      articleId: origins.articleId,
      contentHash: origins.contentHash,
      size: origins.size,
      mtimeMs: origins.mtimeMs,
    })
    .from(origins);
  return new Map(rows.map(({ path, ...known }) => [path, known]));
}

/** Notes the new times of files whose bytes are the same, so that the next run needs no hash. */
export async function touchOrigins(touched: { path: string; mtimeMs: number }[]): Promise<void> {
  if (touched.length === 0) return;
  await database().execute(sql`
    update origins set mtime_ms = t."mtimeMs"
    from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as t(path text, "mtimeMs" double precision)
    where origins.path = t.path`);
}

export type NewOrigin = typeof origins.$inferInsert;

/** Writes where articles came from; a known path is updated. */
export async function upsertOrigins(tx: Transaction, rows: NewOrigin[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(origins)
    .values(rows)
    .onConflictDoUpdate({
      target: origins.path,
      set: {
        articleId: sql`excluded.article_id`,
        contentHash: sql`excluded.content_hash`,
        size: sql`excluded.size`,
        mtimeMs: sql`excluded.mtime_ms`,
        encoding: sql`excluded.encoding`,
        raw: sql`excluded.raw`,
        bodyOffset: sql`excluded.body_offset`,
        changedAt: sql`now()`,
      },
    });
}

export type NewQuarantine = typeof quarantine.$inferInsert;

/** Notes files that could not be read; one already there keeps the time it was first seen. */
export async function upsertQuarantine(rows: NewQuarantine[]): Promise<void> {
  if (rows.length === 0) return;
  await database()
    .insert(quarantine)
    .values(rows)
    .onConflictDoUpdate({
      target: quarantine.path,
      set: {
        folder: sql`excluded.folder`,
        line: sql`excluded.line`,
        reason: sql`excluded.reason`,
        detail: sql`excluded.detail`,
        lastSeenAt: sql`now()`,
      },
    });
}

/** Lets go of every file of a folder but these: what its newest import could read, or did not find any more. */
export async function keepInQuarantine(folder: string, paths: string[]): Promise<void> {
  const others = paths.length > 0 ? notInArray(quarantine.path, paths) : undefined;
  await database()
    .delete(quarantine)
    .where(and(eq(quarantine.folder, folder), others));
}

/** Files that could not be read, newest first. */
export async function listQuarantined(limit: number): Promise<QuarantinedFile[]> {
  const rows = await database()
    .select({
      path: quarantine.path,
      folder: quarantine.folder,
      line: quarantine.line,
      detail: quarantine.detail,
      lastSeenAt: quarantine.lastSeenAt,
    })
    .from(quarantine)
    .orderBy(desc(quarantine.lastSeenAt), asc(quarantine.path))
    .limit(limit);
  return rows.map((row) => ({ ...row, lastSeenAt: row.lastSeenAt.toISOString() }));
}

/** How many files wait in quarantine. */
export async function countQuarantined(): Promise<number> {
  return database().$count(quarantine);
}
