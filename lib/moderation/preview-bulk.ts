import type { CreditOrder } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';
import { previewCredits } from './credit-articles.ts';
import { type ArticlePreview, type ArticleSelection, previewArticles } from './decide-articles.ts';
import { readArticleChange } from './read-article-change.ts';
import { readCreditOrder } from './read-credit-order.ts';

export type BulkPreview =
  | {
      ok: true;
      effect: ArticlePreview /** What is to be said besides the numbers of articles. */;
      lines: string[];
    }
  | { ok: false; reason: string };

/** What the change of an address would do to many articles; writes nothing. */
export async function previewBulk(
  selection: ArticleSelection,
  given: Readonly<Record<string, unknown>>,
): Promise<BulkPreview> {
  if (given.kind === 'credit') {
    const read = readCreditOrder(given);
    return read.ok ? previewOrder(selection, read.order) : read;
  }
  const read = readArticleChange(given);
  if (!read.ok) return read;
  const effect = await previewArticles(selection, read.change);
  return effect.ok ? { ok: true, effect, lines: [] } : effect;
}

async function previewOrder(selection: ArticleSelection, order: CreditOrder): Promise<BulkPreview> {
  const effect = await previewCredits(selection, order);
  if (!effect.ok) return effect;
  const { shown, gone, newNames } = effect;
  return {
    ok: true,
    effect,
    lines: [
      `${t(`role.${order.role}`)}：${order.names.join('、')}`,
      t('articles.effect.shown', { count: shown }),
      ...(order.mode === 'replace' ? [t('articles.effect.gone', { count: gone })] : []),
      ...(newNames.length > 0 ? [t('articles.effect.newNames', { names: newNames.join('、') })] : []),
    ],
  };
}
