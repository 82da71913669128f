import { DESK_PLACE } from '#lib/articles/article.ts';
import type { PersonCredit } from '#lib/articles/desk-people.ts';
import { formatDay } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

/** A person's credits, each with the text it was read from. */
export function PersonCredits({ credits }: { credits: PersonCredit[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {credits.map(({ id, articleId, title, role, printed, place, status, decided, publishedAt }) => (
        <li key={id} className="py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-note text-soft">{t(`role.${role}`)}</span>
            <a href={`/desk/articles/${articleId}`} className="min-w-0 wrap-anywhere">
              {title}
            </a>
            {publishedAt !== null && (
              <time dateTime={publishedAt} className="text-label text-soft">
                {formatDay(publishedAt)}
              </time>
            )}
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-label text-soft">
            <span className="min-w-0 wrap-anywhere">
              {place === DESK_PLACE ? (
                t('people.byDesk')
              ) : (
                <>
                  {t('people.printed')}：<mark className="bg-(--mark) px-1 text-ink">{printed.trim()}</mark>
                </>
              )}
            </span>
            <span>{t(`desk.creditStatus.${status}`)}</span>
            {decided && <span>{t('desk.creditDecided')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
