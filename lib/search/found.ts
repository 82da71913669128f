/** What an engine answers: ids in order and counts, nothing that is shown. */
export interface Found {
  ids: string[];
  total: number;
  /** Counts by slug (path) of the whole result. */
  categories: Record<string, number>;
  sources: Record<string, number>;
  people: Record<string, number>;
}
