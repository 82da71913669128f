import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/reader/article-page.tsx';
import { ReadOn } from '#components/reader/read-on.tsx';
import { articleHref } from '#components/reader/reader-href.ts';
import { ShareMenu } from '#components/reader/share-menu.tsx';
import { JsonLdScript } from '#components/ui/json-ld-script.tsx';
import { newsArticleJsonLd } from '#lib/articles/json-ld.ts';
import type { ArticleView } from '#lib/articles/views.ts';
import { article, neighbours, sectionArticles } from '#lib/cache/reader.ts';
import { relatedArticles } from '#lib/cache/related.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { type PageInput, readSlug } from '../../page-params.ts';

type Props = PageInput<{ id: string }>;

const MORE = 6;
/** How many of the section's others stand at the foot where the search engine is away. */
const INSTEAD = 4;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await article(readSlug((await params).id));
  return found ? describeArticle(found) : {};
}

function describeArticle(found: ArticleView): Metadata {
  const { title, dek, imageUrl, imageCaption, publishedAt, modifiedAt, category } = found;
  const url = articleHref(found.id);
  const description = dek ?? undefined;
  const images = imageUrl === null ? [] : [{ url: imageUrl, alt: imageCaption ?? '' }];
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      siteName: config().siteName,
      url,
      title,
      description,
      images,
      publishedTime: publishedAt ?? undefined,
      modifiedTime: modifiedAt ?? undefined,
      section: category?.name,
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary' },
  };
}

export default async function Article({ params }: Props) {
  const found = await article(readSlug((await params).id));
  if (!found) notFound();
  const section = found.trail[0] ?? null;
  const [newest, beside, related] = await Promise.all([
    section ? sectionArticles(section.id, null) : null,
    section ? neighbours(section.id, found.id) : null,
    relatedArticles(found),
  ]);
  const others = (newest?.articles ?? []).filter(({ id }) => id !== found.id);
  const { siteName, publicUrl } = config();
  return (
    <>
      <JsonLdScript json={newsArticleJsonLd(found, { name: siteName, url: publicUrl })} />
      <ArticlePage article={found} section={section} more={others.slice(0, MORE)} neighbours={beside} />
      <ShareMenu title={found.title} url={`${publicUrl}${articleHref(found.id)}`} />
      {related ? (
        <ReadOn title={t('article.related')} articles={related} />
      ) : (
        <ReadOn title={t('article.sameSection')} articles={others.slice(MORE, MORE + INSTEAD)} />
      )}
    </>
  );
}
