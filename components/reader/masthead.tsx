import { HeaderSearch } from '#components/search/header-search.tsx';
import { beijingDay } from '#lib/articles/archive-date.ts';
import type { CategoryLink } from '#lib/articles/views.ts';
import { formatDateline } from '#lib/messages/format-date.ts';
import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { archiveHref } from './reader-href.ts';
import { ReaderTools } from './reader-tools.tsx';
import { SectionNav } from './section-nav.tsx';

interface MastheadProps {
  siteName: string;
  now: Date;
  sections: CategoryLink[];
  /** The page's address without the prefix of a language. */
  at: string;
}

/** The paper's flag with its dateline, the search form and the sections. */
export function Masthead({ siteName, now, sections, at }: MastheadProps) {
  const { day, weekday, weekdayFirst, lunar } = formatDateline(now);
  return (
    <header data-print="hide">
      <div className="shell flex flex-wrap items-center gap-x-5 gap-y-1 pt-4 pb-3 md:grid md:grid-cols-[minmax(11rem,1fr)_auto_minmax(11rem,1fr)] md:pt-7 md:pb-5">
        <div className="order-3 flex w-full flex-wrap items-baseline justify-between gap-x-5 md:order-1 md:block">
          <p className="label flex flex-wrap gap-x-3 md:block">
            <span className="md:block">
              {weekdayFirst && `${weekday} `}
              <a href={archiveHref(beijingDay(now))} className="quiet-link inline-block py-0.5">
                <time dateTime={beijingDay(now)}>{day}</time>
              </a>
              {!weekdayFirst && ` ${weekday}`}
            </span>
            {lunar !== null && <span className="md:block">{t('site.lunar', { date: lunar })}</span>}
          </p>
          <div className="max-md:hidden">
            <LanguageSwitch at={at} />
          </div>
        </div>
        <p className="order-1 text-flag tracking-[0.08em] md:order-2 md:text-center">
          <a
            href={pageHref('/')}
            className="-mr-[0.08em] font-serif font-black break-keep [overflow-wrap:normal] text-accent no-underline"
          >
            {siteName}
          </a>
        </p>
        <div className="order-2 flex min-w-0 grow basis-40 items-center gap-1 md:order-3 md:w-full md:max-w-80 md:justify-self-end">
          <div className="min-w-0 grow">
            <HeaderSearch />
          </div>
          <ReaderTools />
        </div>
      </div>
      <div className="shell">
        <div className="flag-rule" />
        <SectionNav sections={sections} />
      </div>
    </header>
  );
}
