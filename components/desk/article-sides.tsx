import type { ReactNode } from 'react';
import type { ArticleSides as Sides } from '#lib/articles/desk-views.ts';
import { diffTexts } from '#lib/articles/text-diff.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { TextChange } from './log-changes.tsx';

interface ArticleSidesProps {
  sides: Sides;
  /** Trails of categories by id. */
  trails: ReadonlyMap<number, string>;
}

/** What came in beside what the desk decided, field by field; a corrected text shows what was changed in it. */
export function ArticleSides({ sides: { imported, decided }, trails }: ArticleSidesProps) {
  const places = (ids: number[]) => ids.map((id) => trails.get(id) ?? `#${id}`).join('；') || null;
  const time = (iso: string | null) => (iso === null ? null : formatFullDate(iso));
  const shown = (hidden: boolean) => t(hidden ? 'articles.hiddenWord' : 'articles.shownWord');
  const corrected = (before: string | null, after: string | null) =>
    after === null ? null : <TextChange pieces={diffTexts(before ?? '', after)} />;
  const front = decided.featuredPosition;
  return (
    <table className="mt-6 w-full table-fixed border-y border-rule text-note">
      <caption className="sr-only">{t('articles.sides')}</caption>
      <thead>
        <tr className="border-b border-rule-strong text-left text-label text-soft">
          <th scope="col" className="w-20 py-2 font-normal md:w-32">
            {t('articles.field')}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t('articles.importedSide')}
          </th>
          <th scope="col" className="py-2 font-normal">
            {t('articles.decidedSide')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        <Side field="title" imported={imported.title} decided={corrected(imported.title, decided.title)} />
        <Side field="dek" imported={imported.dek} decided={corrected(imported.dek, decided.dek)} />
        <Side
          field="published_at"
          imported={time(imported.publishedAt)}
          decided={time(decided.publishedAt)}
        />
        <Side
          field="category_ids"
          imported={places(imported.categoryIds)}
          decided={decided.categoryIds && (places(decided.categoryIds) ?? t('articles.nothing'))}
        />
        <Side
          field="hidden"
          imported={shown(imported.hidden)}
          decided={decided.hidden === null ? null : shown(decided.hidden)}
        />
        <Own field="featured_position">
          {front !== null && t('articles.featuredAt', { position: front })}
          {front !== null && decided.featuredUntil !== null && (
            <span className="ml-3 text-soft">
              {t('articles.fieldName.featured_until')} {formatFullDate(decided.featuredUntil)}
            </span>
          )}
        </Own>
        <Own field="shown_from">{time(decided.shownFrom)}</Own>
        <Own field="withdrawn_notice">{decided.withdrawnNotice}</Own>
      </tbody>
    </table>
  );
}

type Field = 'title' | 'dek' | 'published_at' | 'category_ids' | 'hidden';

function Side({ field, imported, decided }: { field: Field; imported: string | null; decided: ReactNode }) {
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-2 pr-3 text-left font-normal text-soft">
        {t(`articles.fieldName.${field}`)}
      </th>
      <td className="py-2 pr-4 wrap-anywhere">{imported ?? <Soft>{t('articles.nothing')}</Soft>}</td>
      <td className="py-2 wrap-anywhere">{decided ?? <Soft>{t('articles.asImported')}</Soft>}</td>
    </tr>
  );
}

type OwnField = 'featured_position' | 'shown_from' | 'withdrawn_notice';

/** What only the desk can say; nothing where it did not. */
function Own({ field, children }: { field: OwnField; children: ReactNode }) {
  const isEmpty = [children].flat().every((child) => child === null || child === false);
  if (isEmpty) return null;
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-2 pr-3 text-left font-normal text-soft">
        {t(`articles.fieldName.${field}`)}
      </th>
      <td className="py-2 pr-4">
        <Soft>{t('articles.nothing')}</Soft>
      </td>
      <td className="py-2 wrap-anywhere">{children}</td>
    </tr>
  );
}

function Soft({ children }: { children: ReactNode }) {
  return <span className="text-soft">{children}</span>;
}
