import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/reader/article-page.tsx';
import { articleHref } from '#components/reader/reader-href.ts';
import { JsonLdScript } from '#components/ui/json-ld-script.tsx';
import { newsArticleJsonLd } from '#lib/articles/json-ld.ts';
import type { ArticleView } from '#lib/articles/views.ts';
import { article, sectionArticles } from '#lib/cache/reader.ts';
import { config } from '#lib/config.ts';
import { type PageInput, readSlug } from '../../page-params.ts';

type Props = PageInput<{ id: string }>;

const MORE = 6;

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
  const neighbours = section ? await sectionArticles(section.id, null) : null;
  const more = (neighbours?.articles ?? []).filter(({ id }) => id !== found.id).slice(0, MORE);
  const { siteName, publicUrl } = config();
  return (
    <>
      <JsonLdScript json={newsArticleJsonLd(found, { name: siteName, url: publicUrl })} />
      <ArticlePage article={found} section={section} more={more} />
    </>
  );
}
