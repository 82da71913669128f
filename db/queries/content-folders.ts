import { eq, sql } from 'drizzle-orm';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { database } from '../client.ts';
import { contentFolders } from '../import-schema.ts';

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

/** Makes the files of a folder those of the folder around it, in which it lies at `below`. */
export async function adoptOrigins(inner: KnownFolder, outerId: number, below: string): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`
      update origins set folder_id = ${outerId}, path = ${below} || '/' || path
      where folder_id = ${inner.id}
        and not exists (select from origins other where other.path = ${below} || '/' || origins.path)`);
    await tx.execute(sql`update origins set folder_id = ${outerId} where folder_id = ${inner.id}`);
    await tx.delete(contentFolders).where(eq(contentFolders.id, inner.id));
  });
}
