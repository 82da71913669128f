import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { QuarantinedFile } from '#lib/articles/desk-views.ts';
import { database } from '../client.ts';
import { quarantine } from '../import-schema.ts';
import { idList } from './id-list.ts';

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

/**
 * Lets go of every file of a folder, or of its part below `prefix` ('科技/'), but these: what the newest look at it
 * could read, or did not find any more.
 */
export async function keepInQuarantine(folder: string, prefix: string, paths: string[]): Promise<void> {
  await database().execute(sql`
    delete from quarantine
    where folder = ${folder} and starts_with(path, ${prefix}) and path not in ${idList(paths)}`);
}

function selectQuarantined() {
  return database()
    .select({
      path: quarantine.path,
      folder: quarantine.folder,
      line: quarantine.line,
      reason: quarantine.reason,
      detail: quarantine.detail,
      lastSeenAt: quarantine.lastSeenAt,
    })
    .from(quarantine);
}

type QuarantineRow = Awaited<ReturnType<typeof selectQuarantined>>[number];

function toQuarantinedFile(row: QuarantineRow): QuarantinedFile {
  return { ...row, lastSeenAt: row.lastSeenAt.toISOString() };
}

/** Files that could not be read, newest first. */
export async function listQuarantined(limit: number): Promise<QuarantinedFile[]> {
  const rows = await selectQuarantined()
    .orderBy(desc(quarantine.lastSeenAt), asc(quarantine.path))
    .limit(limit);
  return rows.map(toQuarantinedFile);
}

/** One of these files, or null where it is in quarantine no more. */
export async function findQuarantined(path: string): Promise<QuarantinedFile | null> {
  const [row] = await selectQuarantined().where(eq(quarantine.path, path));
  return row ? toQuarantinedFile(row) : null;
}

/** How many of these files lie in each folder, the folders by name. */
export async function countQuarantinedByFolder(): Promise<{ folder: string; count: number }[]> {
  return database()
    .select({ folder: quarantine.folder, count: sql<number>`count(*)::int` })
    .from(quarantine)
    .groupBy(quarantine.folder)
    .orderBy(asc(quarantine.folder));
}

/** How many files wait in quarantine. */
export async function countQuarantined(): Promise<number> {
  return database().$count(quarantine);
}

/** Lets go of these files: they could be read, or are gone. */
export async function releaseFromQuarantine(paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  await database().delete(quarantine).where(inArray(quarantine.path, paths));
}
