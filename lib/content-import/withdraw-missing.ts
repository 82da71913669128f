import { database } from '#db/client.ts';
import { type KnownOrigin, setWithdrawn } from '#db/queries/import-origins.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { LISTS } from '#lib/articles/cache-tags.ts';

const BATCH = 200;

/**
 * Takes the articles of these files off the portal, or puts them back. Nothing is deleted: text, decisions and
 * address are kept, and a file that comes back brings its article back.
 */
export async function setFilesWithdrawn(files: readonly KnownOrigin[], withdrawn: boolean): Promise<number> {
  let changed = 0;
  for (let start = 0; start < files.length; start += BATCH) {
    const paths = files.slice(start, start + BATCH).map(({ path }) => path);
    changed += await database().transaction(async (tx) => {
      const ids = await setWithdrawn(tx, paths, withdrawn);
      if (ids.length === 0) return 0;
      await tellChange(tx, { articleIds: await showArticles(tx, ids), tags: [LISTS] });
      return ids.length;
    });
  }
  return changed;
}
