import type { ArticleCard, FrontPageBlock, FrontPageView } from '#lib/articles/views.ts';

export interface FrontPageArrangement {
  lead: ArticleCard | null;
  secondary: ArticleCard[];
  latest: ArticleCard[];
  blocks: FrontPageBlock[];
}

const LEAD_CANDIDATES = 8;
/** How much older than the newest article the lead may be for its picture's sake. */
const LEAD_HOURS = 24;
const SECONDARY = 5;
const LATEST = 8;
/** Of the stories at the top, the lead among them, so many may come from one publisher or one top section. */
const MOST_OF_SOURCE = 2;
const MOST_OF_SECTION = 3;

/**
 * Lays out the front page by a rule that readers are told (front.rule). What the desk put there comes first, in its
 * order. Where it put nothing there, the newest article with a picture leads (of the newest eight, and at most a day
 * older than the newest). Five more stand around it: the newest, but no more than two of one publisher and three of
 * one section as long as others are there, those with pictures nearest to the lead. Then come the latest headlines;
 * a section's block leaves out what already stands above it, and a section that has nothing else has no block.
 */
export function arrangeFrontPage({ featured, latest, blocks }: FrontPageView): FrontPageArrangement {
  const chosen = new Set(featured.map(({ id }) => id));
  const rest = latest.filter(({ id }) => !chosen.has(id));
  const lead = featured[0] ?? chooseLead(rest);
  if (!lead) return { lead: null, secondary: [], latest: [], blocks };
  const top = [lead, ...featured.slice(1, 1 + SECONDARY)];
  const varied = chooseVaried(
    rest.filter((article) => article !== lead),
    top,
    1 + SECONDARY - top.length,
  );
  const secondary = [...top.slice(1), ...picturesFirst(varied)];
  const above = new Set([lead, ...secondary].map(({ id }) => id));
  const isBelow = ({ id }: ArticleCard) => !above.has(id);
  return {
    lead,
    secondary,
    latest: [...featured, ...rest].filter(isBelow).slice(0, LATEST),
    blocks: blocks
      .map(({ section, articles }) => ({ section, articles: articles.filter(isBelow) }))
      .filter(({ articles }) => articles.length > 0),
  };
}

function chooseLead(newest: ArticleCard[]): ArticleCard | null {
  const [first] = newest;
  if (!first) return null;
  const pictured = newest
    .slice(0, LEAD_CANDIDATES)
    .find((article) => article.imageUrl !== null && hoursBetween(first, article) <= LEAD_HOURS);
  return pictured ?? first;
}

function hoursBetween(newer: ArticleCard, older: ArticleCard): number {
  if (newer.publishedAt === null || older.publishedAt === null) return 0;
  return (Date.parse(newer.publishedAt) - Date.parse(older.publishedAt)) / 3_600_000;
}

/** The first `count` of which none makes too many of its publisher or section; then, to fill up, those passed over. */
function chooseVaried(candidates: ArticleCard[], beside: ArticleCard[], count: number): ArticleCard[] {
  const picked: ArticleCard[] = [];
  for (const article of candidates) {
    if (picked.length === count) break;
    const others = [...beside, ...picked];
    const ofSource = others.filter((other) => isSame(sourceOf(other), sourceOf(article))).length;
    const ofSection = others.filter((other) => isSame(sectionOf(other), sectionOf(article))).length;
    if (ofSource < MOST_OF_SOURCE && ofSection < MOST_OF_SECTION) picked.push(article);
  }
  const passedOver = candidates.filter((article) => !picked.includes(article));
  return [...picked, ...passedOver.slice(0, count - picked.length)];
}

const isSame = (one: string | null, other: string | null) => one !== null && one === other;
const sourceOf = ({ source }: ArticleCard) => source?.slug ?? null;
const sectionOf = ({ category }: ArticleCard) => category?.path.split('/', 1)[0] ?? null;

function picturesFirst(articles: ArticleCard[]): ArticleCard[] {
  const hasPicture = ({ imageUrl }: ArticleCard) => imageUrl !== null;
  return [...articles.filter(hasPicture), ...articles.filter((article) => !hasPicture(article))];
}
