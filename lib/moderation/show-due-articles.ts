import { z } from 'zod';
import { database } from '#db/client.ts';
import { listDueAt } from '#db/queries/due-articles.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { LISTS } from '#lib/articles/cache-tags.ts';

const jobSchema = z.object({ at: z.string() });

/** Shows what the desk decided for the time that the job names; what was decided otherwise since is left alone. */
export async function showDueArticles(job: unknown): Promise<number> {
  const { at } = jobSchema.parse(job);
  return database().transaction(async (tx) => {
    const due = await listDueAt(tx, at);
    if (due.length > 0) await tellChange(tx, { articleIds: await showArticles(tx, due), tags: [LISTS] });
    return due.length;
  });
}
