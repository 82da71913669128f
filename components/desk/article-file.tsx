import type { ReactNode } from 'react';
import type { DeskArticle } from '#lib/articles/desk-views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

/** When an article was published, and the file it was made of. */
export function ArticleFile({ article }: { article: DeskArticle }) {
  const { publishedAt, dateDecided, origin } = article;
  return (
    <>
      <dl className="mt-6 grid gap-x-6 gap-y-2 text-note sm:grid-cols-[max-content_minmax(0,1fr)]">
        <Fact name={t('desk.article.published')}>
          {publishedAt === null ? t('article.undated') : formatFullDate(publishedAt)}
          {dateDecided && <span className="ml-3 text-label text-soft">{t('desk.article.dateDecided')}</span>}
        </Fact>
        {origin && (
          <>
            <Fact name={t('desk.article.file')}>{origin.path}</Fact>
            {origin.folder !== null && <Fact name={t('desk.article.folder')}>{origin.folder}</Fact>}
            <Fact name={t('desk.article.encoding')}>{origin.encoding.toUpperCase()}</Fact>
            <Fact name={t('desk.article.size')}>{t('desk.article.bytes', { size: origin.size })}</Fact>
          </>
        )}
      </dl>
      {origin?.withdrawn && <p className="mt-3 text-note">{t('desk.article.withdrawn')}</p>}
      {!origin && <p className="mt-3 text-note text-soft">{t('desk.article.noFile')}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
