import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/reader/article-page.tsx';
import { pageAlternates } from '#components/reader/page-alternates.ts';
import { ReadOn } from '#components/reader/read-on.tsx';
import { articleHref, articlePath } from '#components/reader/reader-href.ts';
import { ShareMenu } from '#components/reader/share-menu.tsx';
import { JsonLdScript } from '#components/ui/json-ld-script.tsx';
import { newsArticleJsonLd } from '#lib/articles/json-ld.ts';
import type { ArticleView } from '#lib/articles/views.ts';
import { article, neighbours, sectionArticles } from '#lib/cache/reader.ts';
import { relatedArticles } from '#lib/cache/related.ts';
import { config } from '#lib/config.ts';
import { currentLocale, LOCALE_FACTS } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { NO_PICTURE, SHARE_SIZE, shareUrl } from '#lib/picture-addresses/picture-url.ts';
import { type PageInput, pageParams, readSlug } from '../../page-params.ts';
import { ReaderPage } from '../../reader-page.tsx';

type Props = PageInput<{ id: string }>;

const MORE = 6;
/** How many of the section's others stand at the foot where the search engine is away. */
const INSTEAD = 4;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await article(readSlug((await pageParams(params, searchParams)).id));
  return found ? describeArticle(found) : {};
}

function describeArticle(found: ArticleView): Metadata {
  const { title, dek, imageCaption, publishedAt, modifiedAt, category } = found;
  const alternates = pageAlternates(articlePath(found.id));
  const description = dek ?? undefined;
  const image = { url: sharePictureOf(found), type: 'image/jpeg', ...SHARE_SIZE, alt: imageCaption ?? title };
  return {
    title,
    description,
    alternates,
    openGraph: {
      type: 'article',
      siteName: config().siteName,
      locale: LOCALE_FACTS[currentLocale()].openGraph,
      url: alternates.canonical,
      title,
      description,
      images: [image],
      publishedTime: publishedAt ?? undefined,
      modifiedTime: modifiedAt ?? undefined,
      section: category?.name,
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Its own picture cut to the shape of cards elsewhere, or its cover. */
function sharePictureOf({ id, imageUrl }: ArticleView): string {
  return shareUrl({ source: imageUrl ?? NO_PICTURE, article: id });
}

export default async function Article({ params, searchParams }: Props) {
  const found = await article(readSlug((await pageParams(params, searchParams)).id));
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
    <ReaderPage at={articlePath(found.id)}>
      <JsonLdScript
        json={newsArticleJsonLd(found, { name: siteName, url: publicUrl }, [sharePictureOf(found)])}
      />
      <ArticlePage article={found} section={section} more={others.slice(0, MORE)} neighbours={beside} />
      <ShareMenu title={found.title} url={`${publicUrl}${articleHref(found.id)}`} />
      {related ? (
        <ReadOn title={t('article.related')} articles={related} />
      ) : (
        <ReadOn title={t('article.sameSection')} articles={others.slice(MORE, MORE + INSTEAD)} />
      )}
    </ReaderPage>
  );
}
