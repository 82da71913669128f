import type { Settings } from 'meilisearch';

/** Counted up with every change of the settings or of what a document holds: an index of another version is rebuilt. */
export const INDEX_VERSION = 1;

/** The settings of the articles index; applied by the worker at its start. */
export const INDEX_SETTINGS: Settings = {
  // In the order in which a hit counts: a headline before a name before the text.
  searchableAttributes: ['title', 'originalTitle', 'people', 'source', 'categoryNames', 'dek', 'text'],
  filterableAttributes: ['categoryPaths', 'sourceSlug', 'personSlugs', 'language', 'publishedAt'],
  sortableAttributes: ['publishedAt'],
  displayedAttributes: ['id'],
  // `sort` comes first so that "by date" means by date; without a sort it does nothing.
  // The date then breaks what the words leave equal.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'publishedAt:desc'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn', 'eng'] }],
  // Without the order the first values by the alphabet would stand for the most frequent ones.
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
};
