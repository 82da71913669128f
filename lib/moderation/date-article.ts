import { database } from '#db/client.ts';
import { type Decider, recordDecisions, setPublishedAt } from '#db/queries/decide.ts';
import { showArticles } from '#db/queries/show-articles.ts';
import { tellChange } from '#db/queries/tell-change.ts';
import { lockPublishedAt } from '#db/queries/undated.ts';
import { LISTS } from '#lib/articles/cache-tags.ts';
import { parseDate } from '#lib/content-import/parse-date.ts';

/** The zone in which the desk shows and takes times. */
const DESK_TIME_ZONE = 'Asia/Shanghai';

export type DateOutcome =
  /** The ids of every article that readers now see otherwise. */
  | { ok: true; articleIds: string[] }
  | { ok: false; reason: 'date-unreadable' | 'already-decided' | 'unknown-article' };

/**
 * Gives an undated article the date an editor says it has. `printed` is a time on a Beijing clock, as a
 * datetime-local field sends it, or one with a zone. An article that got a date meanwhile is left alone.
 */
export async function dateArticle(id: string, printed: string, by: Decider): Promise<DateOutcome> {
  const parsed = parseDate(printed, DESK_TIME_ZONE);
  if (!parsed.ok) return parsed;
  return database().transaction(async (tx): Promise<DateOutcome> => {
    const current = await lockPublishedAt(tx, id);
    if (current === undefined) return { ok: false, reason: 'unknown-article' };
    if (current !== null) return { ok: false, reason: 'already-decided' };
    await setPublishedAt(tx, id, parsed.date);
    const [before, after] = [{ publishedAt: null }, { publishedAt: parsed.date.toISOString() }];
    await recordDecisions(tx, by, [{ kind: 'article.date', subject: `article:${id}`, before, after }]);
    const articleIds = await showArticles(tx, [id]);
    await tellChange(tx, { articleIds, tags: [LISTS] });
    return { ok: true, articleIds };
  });
}
