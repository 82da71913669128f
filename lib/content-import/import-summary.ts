/** What a run of the import did; the JSON of `portal import --json`. Every file is counted once. */
export interface ImportSummary {
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  quarantined: number;
  /** Articles withdrawn because their file is gone. */
  pruned: number;
  /** Of the updated ones: files found under another path, which keep their address. */
  moved: number;
  /** Known files that are gone, withdrawn or not. */
  vanished: number;
  seconds: number;
  errors: { path: string; line: number | null; reason: string }[];
  /** What else an operator should know, in plain words. */
  notices: string[];
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
  const summary = {
    seen: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    quarantined: 0,
    pruned: 0,
    moved: 0,
    vanished: 0,
    seconds: 0,
    errors: [],
    notices: [],
  };
  return list ? { ...summary, articles: [] } : summary;
}

/** Counts one file, exactly once. */
export function countFile(summary: ImportSummary, path: string, status: FileStatus, id: string | null): void {
  summary.seen += 1;
  summary[status] += 1;
  summary.articles?.push({ path, status, id, url: id === null ? null : `/a/${id}` });
}

const NAMED = 5;

/** Counts files that are gone, and names the first of them. */
export function countVanished(summary: ImportSummary, gone: readonly { path: string }[]): void {
  summary.vanished = gone.length;
  if (gone.length === 0) return;
  const named = gone.slice(0, NAMED).map(({ path }) => path);
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : '';
  summary.notices.push(`gone from the folder: ${named.join(', ')}${more}`);
}

/** Articles that were made anew from kept bytes, and files that the newer rules refuse. */
export interface Renewed {
  articles: { path: string; id: string }[];
  refused: ImportSummary['errors'];
}

/** Counts a renewal without a walk through a folder: every kept file is seen. */
export function countRenewed(summary: ImportSummary, { articles, refused }: Renewed): void {
  noteRefused(summary, refused);
  for (const { path, id } of articles) countFile(summary, path, 'updated', id);
  for (const { path } of refused) countFile(summary, path, 'unchanged', null);
}

/** The same after a walk, which counted the `unchanged` files as such; what it counted otherwise stays as it is. */
export function recountRenewed(
  summary: ImportSummary,
  renewed: Renewed,
  unchanged: ReadonlySet<string>,
): void {
  noteRefused(summary, renewed.refused);
  const turned = new Set(renewed.articles.map(({ path }) => path).filter((path) => unchanged.has(path)));
  summary.unchanged -= turned.size;
  summary.updated += turned.size;
  for (const file of summary.articles ?? []) if (turned.has(file.path)) file.status = 'updated';
}

function noteRefused(summary: ImportSummary, refused: Renewed['refused']): void {
  for (const { path, reason } of refused) {
    summary.notices.push(`kept as it was, since the newer rules refuse it: ${path} (${reason})`);
  }
}
