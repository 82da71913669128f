import type { CreditRole, Language } from './article.ts';

// What pages, feeds and the search are handed: plain values, dates as ISO 8601 in UTC, no bodies in lists.

/** A link to a category: `path` is the slug path below /c/. */
export interface CategoryLink {
  id: number;
  name: string;
  path: string;
}

/** A link to a category, in its own colour where the desk gave it one. */
export interface SectionLink extends CategoryLink {
  /** "#rrggbb"; null for one of the palette, see section-colour.ts. */
  colour: string | null;
}

/** A picture's own size in pixels, and the mean of its colours as '#rrggbb' (null where it is transparent). */
export interface PictureSize {
  width: number;
  height: number;
  colour: string | null;
}

export interface SourceLink {
  name: string;
  slug: string;
}

export interface PersonLink {
  name: string;
  slug: string;
}

/** An article in a list. */
export interface ArticleCard {
  id: string;
  title: string;
  dek: string | null;
  language: Language;
  /** ISO 8601 UTC; null for an undated article. */
  publishedAt: string | null;
  imageUrl: string | null;
  /** Null until the picture was first fetched. */
  imageSize: PictureSize | null;
  imageCaption: string | null;
  readingMinutes: number;
  source: SourceLink | null;
  /** The category it is filed in. */
  category: CategoryLink | null;
  /** The top section above that. */
  section: SectionLink | null;
}

/** One page of a list; `next` is the opaque keyset cursor for `?page=`, null on the last page. */
export interface ArticleList {
  articles: ArticleCard[];
  next: string | null;
}

export interface ArticleCredit {
  role: CreditRole;
  person: PersonLink;
  /** The exact text it was read from. */
  printed: string;
  /** True where an editor confirmed or corrected it. */
  decided: boolean;
  /** When an editor wrote it, ISO 8601 UTC; null where it is as printed. */
  correctedAt: string | null;
}

/** Another article that tells the same story. */
export interface TwinLink {
  id: string;
  title: string;
  source: string | null;
  category: string | null;
}

/** An article as its own page shows it. */
export interface ArticleView extends ArticleCard {
  originalTitle: string | null;
  modifiedAt: string | null;
  /** Sanitised HTML, safe to insert. */
  bodyHtml: string;
  /** Whether the body shows the article's picture itself. */
  imageInBody: boolean;
  credits: ArticleCredit[];
  /** From the top section to the article's own category. */
  trail: SectionLink[];
  /** The same story as other channels or publishers have it. */
  twins: TwinLink[];
}

/** A heading of an article's body that can be gone to. */
export interface ContentsEntry {
  /** The heading's `id`. */
  anchor: string;
  text: string;
  /** True below another heading of the list. */
  nested: boolean;
}

/** An article with what leads about in it. */
export interface ReadingView extends ArticleView {
  /** Empty where the text is short. */
  contents: ContentsEntry[];
}

/** A headline that leads somewhere, without what a card shows. */
export interface StoryLink {
  id: string;
  title: string;
  language: Language;
}

/** What stands beside an article in its section, in the order of time. */
export interface Neighbours {
  newer: StoryLink | null;
  older: StoryLink | null;
}

/** How much there is in a month ('2026-11') or on a day ('2026-11-24'), Beijing time. */
export interface ArchiveCount {
  period: string;
  count: number;
}

/** Articles of a day, and the nearest days before and after it that have any ('2026-11-23'). */
export interface ArchiveDay extends ArticleList {
  count: number;
  earlier: string | null;
  later: string | null;
}

export interface SectionChild extends SectionLink {
  count: number;
  proposed: boolean;
}

/** A section page's head: where it is, what is below it. */
export interface SectionView extends SectionLink {
  /** From the top section down to (not including) this one. */
  ancestors: SectionLink[];
  children: SectionChild[];
  /** Articles here and below. */
  count: number;
  /** One or two sentences of the desk; null where it wrote none. */
  description: string | null;
  /** True until an editor has approved the category. */
  proposed: boolean;
}

export interface FrontPageBlock {
  section: SectionLink;
  articles: ArticleCard[];
}

export interface FrontPageView {
  /** What the desk put there, in its order. */
  featured: ArticleCard[];
  /** Newest dated articles; the first with a picture comes first. */
  latest: ArticleCard[];
  /** One block for each top section that has articles. */
  blocks: FrontPageBlock[];
  /** Shown articles in all. */
  total: number;
}

export interface PersonView extends PersonLink {
  /** How often in which role, most frequent first. */
  roles: { role: CreditRole; count: number }[];
}

export interface SourceView extends SourceLink {
  count: number;
}

export interface FacetValue {
  /** The value for the URL parameter. */
  value: string;
  label: string;
  count: number;
  /** For sections: how deep below the top, which is 0. */
  depth: number;
}

/** A section, person or source whose name a query begins or names. */
export interface NameMatch {
  kind: 'section' | 'person' | 'source';
  name: string;
  url: string;
  /** Articles that are shown there. */
  count: number;
}

export interface SearchHit {
  id: string;
  url: string;
  title: string;
  language: Language;
  /** Escaped text and <mark> only. */
  titleHtml: string;
  snippetHtml: string;
  publishedAt: string | null;
  source: string | null;
  categories: string[][];
  credits: { name: string; role: CreditRole }[];
  image: string | null;
}

/** The answer of /api/search, as interfaces.md has it. */
export interface SearchAnswer {
  query: string;
  total: number;
  hits: SearchHit[];
  /** Each as it would be without its own filter; a value that is chosen is always among them. */
  facets: Record<'category' | 'source' | 'person' | 'language', FacetValue[]>;
  /** Names that match, at most 5. */
  matches: NameMatch[];
  /** A spelling that finds something, where nothing was found. */
  suggestion: string | null;
  /** 'last' where no article had every word and some were left out. */
  strategy: 'all' | 'last';
  engine: 'meilisearch' | 'postgres';
  tookMs: number;
}
