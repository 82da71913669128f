import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '#components/reader/page-head.tsx';
import { StoryRow } from '#components/reader/story-row.tsx';
import { articlesFormerlyAt } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams } from '../page-params.ts';
import { ReaderPage } from '../reader-page.tsx';

export async function generateMetadata({ params }: PageInput): Promise<Metadata> {
  await pageParams(params);
  return { title: t('oldAddress.title'), robots: { index: false } };
}

/** Where proxy.ts leads from an old address that several articles shared. */
export default async function OldAddressPage({ params, searchParams }: PageInput) {
  await pageParams(params);
  const { path } = await searchParams;
  const articles = typeof path === 'string' ? await articlesFormerlyAt(path) : [];
  if (articles.length === 0) notFound();
  return (
    <ReaderPage at="/">
      <PageHead title={t('oldAddress.title')}>
        <p className="mt-2 text-note text-soft">{t('oldAddress.body')}</p>
      </PageHead>
      <ol className="max-w-4xl border-b border-rule">
        {articles.map((article) => (
          <StoryRow key={article.id} article={article} />
        ))}
      </ol>
    </ReaderPage>
  );
}
