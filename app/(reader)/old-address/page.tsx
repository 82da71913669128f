import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '#components/reader/page-head.tsx';
import { StoryRow } from '#components/reader/story-row.tsx';
import { articlesFormerlyAt } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import type { PageInput } from '../page-params.ts';

export const metadata: Metadata = { title: t('oldAddress.title'), robots: { index: false } };

/** Where proxy.ts leads from an old address that several articles shared. */
export default async function OldAddressPage({ searchParams }: PageInput) {
  const { path } = await searchParams;
  const articles = typeof path === 'string' ? await articlesFormerlyAt(path) : [];
  if (articles.length === 0) notFound();
  return (
    <>
      <PageHead title={t('oldAddress.title')}>
        <p className="mt-2 text-note text-soft">{t('oldAddress.body')}</p>
      </PageHead>
      <ol className="max-w-4xl border-b border-rule">
        {articles.map((article) => (
          <StoryRow key={article.id} article={article} />
        ))}
      </ol>
    </>
  );
}
