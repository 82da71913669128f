import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ListPage } from '#components/reader/list-page.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { PageHead } from '#components/reader/page-head.tsx';
import { personHref, personPath } from '#components/reader/reader-href.ts';
import { RoleCounts } from '#components/reader/role-counts.tsx';
import { StoryList } from '#components/reader/story-list.tsx';
import { feedLinks, SubscribeLink } from '#components/reader/subscribe-link.tsx';
import { movedPerson, person, personArticles } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams, readPage, readSlug } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';

type Props = PageInput<{ slug: string }>;

/** Somebody's other name leads to their page. */
async function leadOn(slug: string): Promise<never> {
  const moved = await movedPerson(slug);
  if (moved === null) notFound();
  permanentRedirect(personHref(moved));
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await person(readSlug((await pageParams(params, searchParams)).slug));
  if (!found) return {};
  return {
    title: t('person.title', { name: found.name }),
    alternates: pageAlternates(personPath(found.slug), feedLinks(personPath(found.slug))),
  };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const slug = readSlug((await pageParams(params, searchParams)).slug);
  const found = await person(slug);
  if (!found) return leadOn(slug);
  const page = readPage(await searchParams);
  const list = await personArticles(found.slug, page);
  return (
    <ReaderPage at={personPath(found.slug)}>
      <PageHead kicker={t('person.kicker')} title={found.name}>
        <RoleCounts roles={found.roles} />
        <p className="label mt-1 -ms-4">
          <SubscribeLink path={personPath(found.slug)} />
        </p>
      </PageHead>
      <ListPage>
        <StoryList
          list={list}
          href={personHref(found.slug)}
          continued={page !== null}
          empty={t('person.empty')}
        />
      </ListPage>
    </ReaderPage>
  );
}
