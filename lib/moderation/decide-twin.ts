import type { Decider } from '#db/queries/decide.ts';
import { lockTwin } from '#db/queries/desk-queue.ts';
import { decideRows, type RowOutcome } from './decide-rows.ts';
import { lockDecided, planForArticles } from './decided-article.ts';

/**
 * Decides whether an article that another one stands for is a story of its own: then lists show it again, whatever
 * its text is like. An article that was decided on meanwhile is left alone.
 */
export function decideTwin(
  id: string,
  own: boolean,
  by: Decider,
): Promise<RowOutcome<'already-decided' | 'no-twin'>> {
  return decideRows<'already-decided' | 'no-twin'>(by, {
    kind: own ? 'article.own-story' : 'article.same-story',
    subject: `article:${id}`,
    plan: async (tx, decisionId) => {
      if (!(await lockTwin(tx, id))) return { ok: false, reason: 'no-twin' };
      const decided = await lockDecided(tx, [id]);
      const known = decided.get(id)?.own_story ?? null;
      if (known !== null) return { ok: false, reason: 'already-decided' };
      return planForArticles([id], decided, { own_story: own }, decisionId);
    },
  });
}
