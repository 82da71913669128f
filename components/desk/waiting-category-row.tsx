import type { WaitingCategory } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface WaitingCategoryRowProps {
  category: WaitingCategory;
  /** Null for those who only look. */
  approve: ((form: FormData) => Promise<void>) | null;
}

const arrow = (names: string[]) => names.join(' › ');

/** A proposed category: what it is called, what leads there, how many articles it holds. */
export function WaitingCategoryRow({ category, approve }: WaitingCategoryRowProps) {
  const { id, name, path, trail, importedPaths, count } = category;
  const above = trail.slice(0, -1);
  return (
    <li className="flex items-center gap-x-6 py-4">
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="text-item">
          {above.length > 0 && <span className="text-soft">{arrow(above)} › </span>}
          <a href={`/c/${path}`} className="font-serif font-bold">
            {name}
          </a>
        </p>
        <p className="mt-1 text-label text-soft">
          {t('desk.articles', { count })}
          {importedPaths.map((names) => (
            <span key={names.join('\u0000')} className="ml-3 inline-block">
              {t('desk.importedAs')}：{arrow(names)}
            </span>
          ))}
        </p>
      </div>
      {approve && (
        <DecisionButton action={approve} values={[id]} label={t('desk.approve')} about={name} strong />
      )}
    </li>
  );
}
