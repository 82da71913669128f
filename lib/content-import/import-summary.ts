/** What a run of the import did; the JSON of `portal import --json`. Every file is counted once. */
export interface ImportSummary {
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  quarantined: number;
  pruned: number;
  seconds: number;
  errors: { path: string; line: number | null; reason: string }[];
  /** With `list: true`: one entry for every file. */
  articles?: ImportedFile[];
}

export type FileStatus = 'created' | 'updated' | 'unchanged' | 'quarantined';

export interface ImportedFile {
  path: string;
  status: FileStatus;
  /** Public id; null for a quarantined file that never was an article. */
  id: string | null;
  url: string | null;
}

/** An empty summary to count into. */
export function newSummary(list: boolean): ImportSummary {
  const counts = { seen: 0, created: 0, updated: 0, unchanged: 0, quarantined: 0, pruned: 0, seconds: 0 };
  return list ? { ...counts, errors: [], articles: [] } : { ...counts, errors: [] };
}

/** Counts one file, exactly once. */
export function countFile(summary: ImportSummary, path: string, status: FileStatus, id: string | null): void {
  summary.seen += 1;
  summary[status] += 1;
  summary.articles?.push({ path, status, id, url: id === null ? null : `/a/${id}` });
}
