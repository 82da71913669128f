import type { CategoryEntry, PlaceSuggestion } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';
import { instead } from './instead.ts';
import type { RowHands } from './queue-actions.ts';

interface WaitingCategoryRowProps {
  category: CategoryEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

const arrow = (names: string[]) => names.join(' › ');

/** A proposed category: what it is called, what leads there, how many articles it holds, what it may belong to. */
export function WaitingCategoryRow({ category, hands }: WaitingCategoryRowProps) {
  const { id, version, name, path, trail, importedPaths, count, suggestions } = category;
  const above = trail.slice(0, -1);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
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
        {hands && suggestions.length > 0 && (
          <ul className="mt-2 grid gap-1.5 text-note">
            {suggestions.map((suggestion, index) => (
              <Suggestion
                key={suggestion.id}
                category={category}
                suggestion={suggestion}
                number={index + 1}
                hands={hands}
              />
            ))}
          </ul>
        )}
      </div>
      {hands && (
        <div className="flex flex-wrap gap-2">
          <DecisionButton
            action={hands.actions.approveCategories}
            values={[id]}
            label={t('queue.act.approve')}
            about={name}
            strong
            onDecide={() => hands.decide({ kind: 'category', id, version, verdict: 'approve' })}
          />
          <a
            href={`/desk/categories/${id}`}
            className="button-quiet"
            onClick={instead(() => hands.open(category, { name: 'merge', into: null }))}
          >
            {t('queue.act.merge')}
            <span className="sr-only">：{name}</span>
          </a>
          <a
            href={`/desk/categories/${id}`}
            className="button-quiet"
            onClick={instead(() => hands.open(category, { name: 'rename' }))}
          >
            {t('queue.act.rename')}
            <span className="sr-only">：{name}</span>
          </a>
        </div>
      )}
    </div>
  );
}

interface SuggestionProps {
  category: CategoryEntry;
  suggestion: PlaceSuggestion;
  number: number;
  hands: RowHands;
}

function Suggestion({ category, suggestion, number, hands }: SuggestionProps) {
  const { id, version } = category;
  const merge = new URLSearchParams({
    kind: 'merge',
    id: String(id),
    into: String(suggestion.id),
    versions: JSON.stringify({ [id]: version }),
  });
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <a
        href={`/desk/categories/change?${merge}`}
        className="text-link"
        onClick={instead(() => hands.open(category, { name: 'merge', into: suggestion.id }))}
      >
        {t('queue.suggestion', { number, place: arrow(suggestion.trail) })}
      </a>
      <span className="text-label text-soft">
        {t(`queue.evidence.${suggestion.evidence}`)} · {t('desk.articles', { count: suggestion.articles })}
      </span>
    </li>
  );
}
