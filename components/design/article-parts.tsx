import { ArchiveCalendar } from '#components/reader/archive-calendar.tsx';
import { ArchiveMonths } from '#components/reader/archive-months.tsx';
import { ArticleFacts } from '#components/reader/article-facts.tsx';
import { Byline } from '#components/reader/byline.tsx';
import { ContentsList } from '#components/reader/contents-list.tsx';
import { NeighbourLinks } from '#components/reader/neighbour-links.tsx';
import { NotFoundNotice } from '#components/reader/not-found-notice.tsx';
import { SafeHtml } from '#components/ui/safe-html.tsx';
import { t } from '#lib/messages/translate.ts';
import {
  ARTICLE,
  CULTURE,
  DAYS,
  MONTHS,
  NEIGHBOURS,
  ONE_AUTHOR,
  TEXT_EN,
  TEXT_HANT,
  TEXT_ZH,
} from './samples.ts';
import { Specimen } from './specimen.tsx';

/** What stands around and in an article, and the other pages' parts. */
export function ArticleParts() {
  return (
    <>
      <Specimen title={t('design.byline')} note={t('design.bylineNote')}>
        <div className="grid max-w-3xl grid-cols-1 gap-8">
          <Byline article={ONE_AUTHOR} />
          <Byline article={ARTICLE} />
          <ContentsList entries={ARTICLE.contents} />
        </div>
      </Specimen>
      <Specimen title={t('design.text')} note={t('design.textNote')}>
        <div className="grid grid-cols-1 gap-10">
          <SafeHtml html={TEXT_ZH} className="prose-article" />
          <div lang="zh-Hant">
            <SafeHtml html={TEXT_HANT} className="prose-article" />
          </div>
          <div lang="en">
            <SafeHtml html={TEXT_EN} className="prose-article" />
          </div>
        </div>
      </Specimen>
      <Specimen title={t('design.foot')}>
        <div className="max-w-[40.5rem]">
          <ArticleFacts article={ARTICLE} />
          <NeighbourLinks section={CULTURE} neighbours={NEIGHBOURS} />
        </div>
      </Specimen>
      <Specimen title={t('design.archive')}>
        <ArchiveCalendar month="2026-11" days={DAYS} current="2026-11-24" />
        <div className="mt-8">
          <ArchiveMonths year="2026" months={MONTHS} />
        </div>
        <div className="mt-8 max-w-68">
          <ArchiveCalendar month="2026-11" days={DAYS} current="2026-11-12" small />
        </div>
      </Specimen>
      <Specimen title={t('design.controls')}>
        <div className="flex flex-wrap items-center gap-4">
          <a href="#top" className="button-strong">
            {t('error.backHome')}
          </a>
          <a href="#top" className="button-quiet">
            {t('error.trySearch')}
          </a>
          <a href="#top" className="text-link">
            {t('section.subscribe')}
          </a>
          <mark>{t('site.search')}</mark>
          <input
            className="field max-w-xs"
            aria-label={t('site.search')}
            placeholder={t('site.searchPlaceholder')}
          />
        </div>
      </Specimen>
      <Specimen title={t('design.notice')}>
        <NotFoundNotice />
      </Specimen>
    </>
  );
}
