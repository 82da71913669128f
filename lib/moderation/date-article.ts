import type { Decider } from '#db/queries/decide.ts';
import { lockPublishedAt } from '#db/queries/undated.ts';
import { parseDate } from '#lib/content-import/parse-date.ts';
import { decideRows, type RowOutcome } from './decide-rows.ts';
import { lockDecided, planForArticles } from './decided-article.ts';

/** The zone in which the desk shows and takes times. */
export const DESK_TIME_ZONE = 'Asia/Shanghai';

type DateRefusal = 'date-unreadable' | 'already-decided' | 'unknown-article';

/**
 * Gives an undated article the date an editor says it has. `printed` is a time on a Beijing clock, as a
 * datetime-local field sends it, or one with a zone. An article that got a date meanwhile is left alone.
 */
export async function dateArticle(
  id: string,
  printed: string,
  by: Decider,
): Promise<RowOutcome<DateRefusal>> {
  const parsed = parseDate(printed, DESK_TIME_ZONE);
  if (!parsed.ok) return { ok: false, reason: 'date-unreadable' };
  const published_at = parsed.date.toISOString();
  return decideRows<DateRefusal>(by, {
    kind: 'article.date',
    subject: `article:${id}`,
    plan: async (tx, decisionId) => {
      const current = await lockPublishedAt(tx, id);
      if (current === undefined) return { ok: false, reason: 'unknown-article' };
      if (current !== null) return { ok: false, reason: 'already-decided' };
      return planForArticles([id], await lockDecided(tx, [id]), { published_at }, decisionId);
    },
  });
}
