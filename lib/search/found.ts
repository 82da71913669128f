/** What an engine answers: ids in order and counts, nothing that is shown. */
export interface Found {
  ids: string[];
  total: number;
  /** Counts by slug (path), each as it would be without that filter. */
  categories: Record<string, number>;
  sources: Record<string, number>;
  people: Record<string, number>;
  languages: Record<string, number>;
  /** 'last' where nothing had all the words and some were left out. */
  strategy: 'all' | 'last';
}

export const NOTHING: Found = {
  ids: [],
  total: 0,
  categories: {},
  sources: {},
  people: {},
  languages: {},
  strategy: 'all',
};
