import type { DeskRule } from '#lib/articles/desk-rules.ts';
import { t } from '#lib/messages/translate.ts';
import { PlaceField } from './place-field.tsx';

interface RuleChangeProps {
  rule: DeskRule;
  /** Past articles that the rule files. */
  tried: { articles: { id: string; title: string }[]; total: number };
  /** Where it is to lead; null until one is chosen. */
  target: { id: number; label: string } | null;
  /** Null for those who only look. */
  change: ((form: FormData) => Promise<void>) | null;
}

/** Where a rule leads, tried out on past articles before it is changed. */
export function RuleChange({ rule, tried, target, change }: RuleChangeProps) {
  const from = rule.trail.join(' › ');
  return (
    <>
      <p className="mt-3 max-w-prose">{t('rules.now', { place: from, count: tried.total })}</p>
      {tried.articles.length > 0 && (
        <>
          <p className="mt-4 text-label text-soft">{t('rules.examples')}</p>
          <ul className="mt-1 list-disc ps-5 text-note">
            {tried.articles.map(({ id, title }) => (
              <li key={id} className="wrap-anywhere">
                <a href={`/desk/articles/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {change && !target && <Choose rule={rule} />}
      {change && target && (
        <form action={change} className="mt-8 grid justify-items-start gap-4">
          <input type="hidden" name="id" value={rule.id} />
          <input type="hidden" name="seen" value={rule.categoryId} />
          <input type="hidden" name="into" value={target.id} />
          <p className="max-w-prose border-l-2 border-accent bg-sunk px-3 py-2">
            {t('rules.forecast', { count: tried.total, from, to: target.label })}
          </p>
          <div className="flex flex-wrap gap-3">
            <button type="submit" className="button-strong cursor-pointer">
              {t('rules.confirm')}
            </button>
            <a href={`/desk/rules/${rule.id}`} className="button-quiet">
              {t('rules.cancel')}
            </a>
          </div>
        </form>
      )}
    </>
  );
}

function Choose({ rule }: Pick<RuleChangeProps, 'rule'>) {
  return (
    <form action={`/desk/rules/${rule.id}`} className="mt-8 grid max-w-lg gap-3">
      <PlaceField name="into" label={t('rules.into')} empty={null} />
      <button type="submit" className="button-quiet cursor-pointer justify-self-start">
        {t('rules.next')}
      </button>
    </form>
  );
}
