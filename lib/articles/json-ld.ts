import type { ArticleCredit, ArticleView } from './views.ts';

/** Who publishes the page and where; `url` is an origin without a trailing slash. */
export interface Site {
  name: string;
  url: string;
}

/**
 * Structured data for an article's page, with the addresses of its pictures: schema.org NewsArticle as JSON text,
 * safe inside <script> ('<' cannot occur). Reporters and authors are its authors, else the publisher it came from;
 * names stand alone, without their labels. https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticleJsonLd(article: ArticleView, site: Site, images: string[]): string {
  const { title, dek, publishedAt, modifiedAt, trail } = article;
  const url = `${site.url}/a/${article.id}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: title,
    alternativeHeadline: differing(article.originalTitle, title),
    description: dek ?? undefined,
    image: nonEmpty(images.map((image) => new URL(image, site.url).href)),
    datePublished: publishedAt ?? undefined,
    dateModified: modifiedAt ?? publishedAt ?? undefined,
    inLanguage: article.language === 'other' ? undefined : article.language,
    articleSection: nonEmpty(trail.map(({ name }) => name)),
    author: authors(article, site),
    editor: people(article.credits, ['editor'], site),
    contributor: people(article.credits, ['proofreader', 'photographer'], site),
    translator: people(article.credits, ['translator'], site),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.url },
    isBasedOn: basis(article, site),
    isAccessibleForFree: true,
  };
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, escapeCharacter);
}

const escapeCharacter = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

const differing = (text: string | null, from: string) => (text === from ? undefined : (text ?? undefined));

function people(credits: ArticleCredit[], roles: ArticleCredit['role'][], { url }: Site) {
  const credited = credits.filter(({ role }) => roles.includes(role));
  return nonEmpty(
    credited.map(({ person }) => ({
      '@type': 'Person',
      name: person.name,
      url: `${url}/people/${encodeURIComponent(person.slug)}`,
    })),
  );
}

function sourceOrganization({ source }: ArticleView, { url }: Site) {
  if (!source) return undefined;
  return {
    '@type': 'Organization',
    name: source.name,
    url: `${url}/sources/${encodeURIComponent(source.slug)}`,
  };
}

function authors(article: ArticleView, site: Site) {
  const written = people(article.credits, ['reporter', 'author'], site);
  const organization = sourceOrganization(article, site);
  return written ?? (organization ? [organization] : undefined);
}

/** The publisher's own article that this page shows a copy of. */
function basis(article: ArticleView, site: Site) {
  const organization = sourceOrganization(article, site);
  if (!organization) return undefined;
  return {
    '@type': 'NewsArticle',
    headline: article.originalTitle ?? article.title,
    publisher: organization,
  };
}
