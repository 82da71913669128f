import { listArticleCredits } from '#db/queries/desk-article-credits.ts';
import { stateOf } from './decide-article-credits.ts';
import { offerRules } from './offer-rules.ts';

/** The credits of an article for the desk, and the rules that decisions on them suggest by now. */
export async function loadArticleCredits(articleId: string) {
  const rows = await listArticleCredits(articleId);
  const shown = rows.filter(({ status }) => status === 'shown');
  const credits = rows.map((row) => ({
    ...row,
    seen: stateOf(row),
    isFirst: row.id === shown[0]?.id,
    isLast: row.id === shown.at(-1)?.id,
  }));
  const wrong = rows.filter(({ status, decidedAt }) => status === 'rejected' && decidedAt !== null);
  return { credits, offers: await offerRules([...new Set(wrong.map(({ personId }) => personId))]) };
}
