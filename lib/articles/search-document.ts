/**
 * One article in the index: what is searched and what is filtered by, nothing that only a page shows.
 * Texts are as lib/search/grams.ts spells them. No field is left out where it is empty: the engine takes a field
 * that no document has for an error.
 */
export interface SearchDocument {
  id: string;
  title: string;
  originalTitle: string;
  people: string;
  source: string;
  categoryNames: string;
  dek: string;
  text: string;
  /** The same in simplified characters, only of what is written in others. */
  titleHans: string;
  namesHans: string;
  textHans: string;
  /** Pinyin and its initials, from each character on. */
  titlePinyin: string;
  namesPinyin: string;
  /** Slug paths of every category it is in and of all above: a filter by one finds everything below. */
  categoryPaths: string[];
  personSlugs: string[];
  sourceSlug: string | null;
  language: string;
  /** Seconds since the epoch; null for undated. */
  publishedAt: number | null;
}

/** The same article as Postgres has it. */
export interface SearchRow {
  id: string;
  title: string;
  originalTitle: string | null;
  dek: string | null;
  text: string;
  people: string[];
  source: string | null;
  categoryNames: string[];
  categoryPaths: string[];
  personSlugs: string[];
  sourceSlug: string | null;
  language: string;
  publishedAt: number | null;
}
