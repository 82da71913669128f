import type { Decider } from '#db/queries/decide.ts';
import type { ChangeForecast, VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { changeCategories, previewChange, type WantedChange } from './change-categories.ts';
import type { AskedChange } from './read-change.ts';
import { sayFault } from './say-fault.ts';

/** What a change of the tree would do, line by line; writes nothing. */
export async function forecastChange(change: WantedChange): Promise<ChangeForecast> {
  const preview = await previewChange(change);
  if (!preview.ok) return sayFault(preview);
  const { articles, importedPaths, addresses, categories } = preview;
  return {
    ok: true,
    lines: [
      t('categories.effect.articles', { count: articles }),
      t('categories.effect.paths', { count: importedPaths }),
      t('categories.effect.addresses', { count: addresses }),
      t('categories.effect.categories', { count: categories }),
    ],
  };
}

/** Makes a change of the tree and says in words what became of it. */
export async function carryOutChange({ change, versions }: AskedChange, by: Decider): Promise<VerdictAnswer> {
  const outcome = await changeCategories(change, versions, by);
  if (!outcome.ok) return sayFault(outcome);
  const { decisionId, articles } = outcome;
  return {
    ok: true,
    decisionId,
    said: t('categories.did', { kind: t(`categories.kind.${change.kind}`), articles }),
  };
}
