import type { Metadata } from 'next';
import { arrangeFrontPage } from '#components/reader/arrange-front-page.ts';
import { FrontTop } from '#components/reader/front-top.tsx';
import { NoticePage } from '#components/reader/notice-page.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { SectionBlock } from '#components/reader/section-block.tsx';
import { frontPage } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, pageParams } from './page-params.ts';
import { ReaderPage } from './reader-page.tsx';

export async function generateMetadata({ params, searchParams }: PageInput): Promise<Metadata> {
  await pageParams(params, searchParams);
  return { alternates: pageAlternates('/') };
}

export default async function FrontPage({ params, searchParams }: PageInput) {
  await pageParams(params, searchParams);
  const { lead, secondary, latest, blocks } = arrangeFrontPage(await frontPage());
  if (!lead) {
    return (
      <ReaderPage at="/">
        <NoticePage title={t('front.emptyTitle')} body={t('front.emptyBody')} />
      </ReaderPage>
    );
  }
  return (
    <ReaderPage at="/">
      <h1 className="sr-only">{config().siteName}</h1>
      <FrontTop lead={lead} secondary={secondary} latest={latest} />
      <div className="mt-12 grid gap-x-10 gap-y-12 lg:grid-cols-2">
        {blocks.map((block, index) => (
          <SectionBlock key={block.section.id} block={block} wide={index === 0 && blocks.length % 2 === 1} />
        ))}
      </div>
      <details className="label mt-14 max-w-prose" data-print="hide">
        <summary className="min-h-6 w-fit cursor-pointer">{t('front.ruleTitle')}</summary>
        <p className="mt-1.5">{t('front.rule')}</p>
      </details>
    </ReaderPage>
  );
}
