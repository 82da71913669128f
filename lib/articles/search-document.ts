/** One article in the index: what is searched and what is filtered by, nothing that only a page shows. */
export interface SearchDocument {
  id: string;
  title: string;
  originalTitle: string | null;
  dek: string | null;
  text: string;
  people: string[];
  source: string | null;
  categoryNames: string[];
  /** Slug paths of every category it is in and of all above: a filter by one finds everything below. */
  categoryPaths: string[];
  personSlugs: string[];
  sourceSlug: string | null;
  language: string;
  /** Seconds since the epoch; null for undated. */
  publishedAt: number | null;
}
