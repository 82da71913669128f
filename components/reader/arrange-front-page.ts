import type { ArticleCard, FrontPageBlock, FrontPageView } from '#lib/articles/views.ts';

export interface FrontPageArrangement {
  lead: ArticleCard | null;
  secondary: ArticleCard[];
  latest: ArticleCard[];
  blocks: FrontPageBlock[];
}

const LEAD_CANDIDATES = 8;
const SECONDARY = 5;
const LATEST = 8;

/**
 * Lays out the front page by a stated rule: what the desk put there comes first, in its order. Where it put nothing
 * there, the newest article with a picture leads (looked for among the newest eight). The next five stand around the
 * lead, then come the latest headlines; a section's block leaves out what already stands above it, unless nothing
 * else is in the section.
 */
export function arrangeFrontPage({ featured, latest, blocks }: FrontPageView): FrontPageArrangement {
  const chosen = new Set(featured.map(({ id }) => id));
  const rest = latest.filter(({ id }) => !chosen.has(id));
  const pictured = rest.slice(0, LEAD_CANDIDATES).find(({ imageUrl }) => imageUrl !== null);
  const lead = featured[0] ?? pictured ?? rest[0] ?? null;
  const others = [...featured, ...rest].filter((article) => article !== lead);
  const secondary = others.slice(0, SECONDARY);
  const above = new Set([lead, ...secondary].map((article) => article?.id));
  return {
    lead,
    secondary,
    latest: others.slice(SECONDARY, SECONDARY + LATEST),
    blocks: blocks.map(({ section, articles }) => {
      const fresh = articles.filter(({ id }) => !above.has(id));
      return { section, articles: fresh.length > 0 ? fresh : articles };
    }),
  };
}
