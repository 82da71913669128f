import type { Settings } from 'meilisearch';

/** Counted up with every change of the settings or of what a document holds: an index of another version is rebuilt. */
export const INDEX_VERSION = 6;

/** Fields that hold what was written, in the order in which a hit counts. */
export const WRITTEN_FIELDS = [
  'title',
  'titleHans',
  'originalTitle',
  'people',
  'source',
  'categoryNames',
  'namesHans',
  'dek',
  'text',
  'textHans',
] as const;

/** Fields that hold pinyin. */
export const PINYIN_FIELDS = ['titlePinyin', 'namesPinyin'] as const;

/** The settings of the articles index; docs/decisions/0008-search-ranking.md says why. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...WRITTEN_FIELDS, ...PINYIN_FIELDS],
  filterableAttributes: ['categoryPaths', 'sourceSlug', 'personSlugs', 'language', 'publishedAt'],
  sortableAttributes: ['publishedAt'],
  displayedAttributes: ['id'],
  // `sort` comes first so that "by date" means by date; without a sort it does nothing.
  // The date then breaks what the words leave equal.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'publishedAt:desc'],
  // Distances between words take more than half the time of indexing, and pairs of characters say more.
  proximityPrecision: 'byAttribute',
  typoTolerance: { disableOnAttributes: [...PINYIN_FIELDS] },
  // Without the order the first values by the alphabet would stand for the most frequent ones.
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
};
