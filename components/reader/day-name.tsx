import { beijingDay } from '#lib/articles/archive-date.ts';
import { t } from '#lib/messages/translate.ts';
import { archiveHref } from './reader-href.ts';

/** The day over a part of a list, which leads to everything of that day; `day` is '2026-11-24'. */
export function DayName({ day, now }: { day: string | null; now: Date }) {
  if (day === null) return <h2>{t('article.undated')}</h2>;
  const date = new Date(`${day}T00:00:00+08:00`);
  const isThisYear = day.startsWith(beijingDay(now).slice(0, 4));
  const key = isThisYear ? 'archive.day' : 'archive.dayWithYear';
  return (
    <h2>
      <a href={archiveHref(day)} className="quiet-link inline-block py-0.5">
        <time dateTime={day}>{t(key, { date })}</time>
      </a>
    </h2>
  );
}
