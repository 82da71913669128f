import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/reader/list-page.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { PageHead } from '#components/reader/page-head.tsx';
import { sourceHref, sourcePath } from '#components/reader/reader-href.ts';
import { StoryList } from '#components/reader/story-list.tsx';
import { feedLinks, SubscribeLink } from '#components/reader/subscribe-link.tsx';
import { source, sourceArticles } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams, readPage, readSlug } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';

type Props = PageInput<{ slug: string }>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await source(readSlug((await pageParams(params, searchParams)).slug));
  if (!found) return {};
  return {
    title: found.name,
    alternates: pageAlternates(sourcePath(found.slug), feedLinks(sourcePath(found.slug))),
  };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const found = await source(readSlug((await pageParams(params, searchParams)).slug));
  if (!found) notFound();
  const page = readPage(await searchParams);
  const list = await sourceArticles(found.slug, page);
  return (
    <ReaderPage at={sourcePath(found.slug)}>
      <PageHead kicker={t('source.kicker')} title={found.name}>
        <p className="label mt-2">
          {t('source.count', { count: found.count })}
          <SubscribeLink path={sourcePath(found.slug)} />
        </p>
      </PageHead>
      <ListPage>
        <StoryList
          list={list}
          href={sourceHref(found.slug)}
          continued={page !== null}
          empty={t('section.empty')}
          hideSource
        />
      </ListPage>
    </ReaderPage>
  );
}
