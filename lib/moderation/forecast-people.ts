import type { ChangeForecast } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { previewPeople } from './decide-people.ts';
import type { PersonChange } from './plan-people.ts';
import { sayFault } from './say-fault.ts';

/** What a change of people would do, line by line; writes nothing. */
export async function forecastPeople(change: PersonChange): Promise<ChangeForecast> {
  const preview = await previewPeople(change);
  if (!preview.ok) return sayFault(preview);
  const { articles, credits, doubles, addresses } = preview;
  return {
    ok: true,
    lines: [
      t('people.effect.articles', { count: articles }),
      t('people.effect.credits', { count: credits }),
      ...(doubles > 0 ? [t('people.effect.doubles', { count: doubles })] : []),
      t('people.effect.addresses', { count: addresses }),
    ],
  };
}
