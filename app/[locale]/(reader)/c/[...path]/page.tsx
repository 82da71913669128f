import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Breadcrumbs } from '#components/reader/breadcrumbs.tsx';
import { ListPage } from '#components/reader/list-page.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { PageHead } from '#components/reader/page-head.tsx';
import { sectionHref, sectionPath } from '#components/reader/reader-href.ts';
import { StoryList } from '#components/reader/story-list.tsx';
import { feedLinks, SubscribeLink } from '#components/reader/subscribe-link.tsx';
import { SubsectionList } from '#components/reader/subsection-list.tsx';
import type { SectionView } from '#lib/articles/views.ts';
import { movedSection, section, sectionArticles } from '#lib/cache/reader.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams, readPage, readSlug } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';

type Props = PageInput<{ path: string[] }>;

const readPath = async ({ params, searchParams }: Props) =>
  (await pageParams(params, searchParams)).path.map(readSlug).join('/');

/** A section that was moved, renamed or merged is found at its old address too. */
async function leadOn(path: string): Promise<never> {
  const moved = await movedSection(path);
  if (moved === null) notFound();
  permanentRedirect(sectionHref(moved));
}

/** Its own, else that of the nearest section above it that has one. */
function colourOf({ colour, ancestors }: SectionView): string | null {
  return colour ?? ancestors.findLast((above) => above.colour !== null)?.colour ?? null;
}

export async function generateMetadata(input: Props): Promise<Metadata> {
  const found = await section(await readPath(input));
  if (!found) return {};
  return {
    title: found.name,
    ...(found.description === null ? {} : { description: found.description }),
    alternates: pageAlternates(sectionPath(found.path), feedLinks(sectionPath(found.path))),
  };
}

export default async function SectionPage(input: Props) {
  const path = await readPath(input);
  const found = await section(path);
  if (!found) return leadOn(path);
  const page = readPage(await input.searchParams);
  const list = await sectionArticles(found.id, page);
  return (
    <ReaderPage at={sectionPath(found.path)}>
      <Breadcrumbs trail={found.ancestors} current={found.name} />
      <PageHead title={found.name} section={{ path: found.path, colour: colourOf(found) }}>
        {found.description !== null && <p className="mt-2 max-w-prose">{found.description}</p>}
        <p className="label mt-2">
          {t('section.count', { count: found.count })}
          <SubscribeLink path={sectionPath(found.path)} />
        </p>
        {found.proposed && <p className="label mt-1">{t('section.proposed')}</p>}
      </PageHead>
      <ListPage aside={found.children.length > 0 && <SubsectionList sections={found.children} />}>
        <StoryList
          list={list}
          href={sectionHref(found.path)}
          continued={page !== null}
          empty={t('section.empty')}
          sectionId={found.id}
          withLead
        />
      </ListPage>
    </ReaderPage>
  );
}
