import { eq } from 'drizzle-orm';
import { database, type Transaction } from '../client.ts';
import { oldAddresses } from '../import-schema.ts';
import { articles } from '../schema.ts';

/** An address an article had in the site it comes from. */
export interface OldAddress {
  path: string;
  articleId: string;
}

/** Adds old addresses. None is ever taken back: somebody may have linked to it. */
export async function addOldAddresses(tx: Transaction, addresses: OldAddress[]): Promise<void> {
  if (addresses.length === 0) return;
  await tx.insert(oldAddresses).values(addresses).onConflictDoNothing();
}

/** An article that lies behind an old address. */
export interface FormerlyHere {
  id: string;
  title: string;
  visible: boolean;
}

const MOST = 50;

/** The articles that had this address (as normaliseOldPath gives it), oldest first; [] where none had. */
export async function findByOldAddress(path: string): Promise<FormerlyHere[]> {
  return database()
    .select({ id: articles.id, title: articles.title, visible: articles.visible })
    .from(oldAddresses)
    .innerJoin(articles, eq(articles.id, oldAddresses.articleId))
    .where(eq(oldAddresses.path, path))
    .orderBy(articles.sortAt, articles.id)
    .limit(MOST);
}
