import { eq, sql } from 'drizzle-orm';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { database } from '../client.ts';
import { contentFolders } from '../import-schema.ts';
import { STALE } from './import-origins.ts';

/** A folder that was imported, and what its site configuration said at the last import. */
export interface KnownFolder {
  id: number;
  /** Absolute. */
  path: string;
  site: SiteConfig;
}

/** Every folder that was ever imported. */
export async function listContentFolders(): Promise<KnownFolder[]> {
  return database().select().from(contentFolders);
}

/** Makes the folder known, or its configuration current; gives its id. */
export async function saveContentFolder(path: string, site: SiteConfig): Promise<number> {
  const [row] = await database()
    .insert(contentFolders)
    .values({ path, site })
    .onConflictDoUpdate({ target: contentFolders.path, set: { site } })
    .returning({ id: contentFolders.id });
  if (!row) throw new Error(`The content folder ${path} was not stored`);
  return row.id;
}

/** Keeps a folder's new configuration; all its files have to be read again under it. */
export async function changeSite(id: number, site: SiteConfig): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.update(contentFolders).set({ site }).where(eq(contentFolders.id, id));
    await tx.execute(sql`update origins set pipeline = ${STALE} where folder_id = ${id}`);
  });
}

/**
 * Makes the files of a folder those of the folder around it, in which it lies at `below`. Its site may be another
 * one, so they have to be read again.
 */
export async function adoptOrigins(inner: KnownFolder, outerId: number, below: string): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`
      update origins set folder_id = ${outerId}, pipeline = ${STALE}, path = ${below} || '/' || path
      where folder_id = ${inner.id}
        and not exists (select from origins other where other.path = ${below} || '/' || origins.path)`);
    await tx.execute(sql`update origins set folder_id = ${outerId} where folder_id = ${inner.id}`);
    await tx.execute(sql`
      update quarantine q set folder = outer_folder.path, path = ${below} || '/' || q.path
      from content_folders outer_folder
      where outer_folder.id = ${outerId} and q.folder = ${inner.path}
        and not exists (select from quarantine other where other.path = ${below} || '/' || q.path)`);
    await tx.delete(contentFolders).where(eq(contentFolders.id, inner.id));
  });
}
