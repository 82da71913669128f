import {
  countWithdrawnOrigins,
  type EditedArticle,
  loadEditedArticles,
  loadOriginsToExport,
  type OriginToExport,
} from '#db/queries/export-articles.ts';
import { walkContent } from '#lib/content-import/read-files.ts';
import { isHiddenByPath } from '#lib/content-import/steps/read-published.ts';
import { asItCame, curateFile } from './curate-file.ts';
import { type FileToPlace, openExportFolder, type PlacedFile } from './place-file.ts';

export interface ExportSummary {
  /** Files that were new in the folder or other than they should be. */
  written: number;
  /** Files that lay there already, byte for byte. */
  unchanged: number;
  /** Of both: those that hold an editor's decision which they did not come in with. */
  curated: number;
  /** Of the curated: those that became UTF-8, since their own encoding lacks a character. */
  reencoded: number;
  /** Files that are kept but withdrawn, and so not exported. */
  withdrawn: number;
  /** Content files in the folder that are none of the export; they are left alone. */
  extra: number;
  /** Files that were not written, or not with what editors decided. */
  errors: { path: string; reason: string }[];
  seconds: number;
}

/**
 * Writes every live content file into `folder` (made where it is missing): as it came in, or with editors'
 * decisions in its front matter. Nothing in the folder is deleted; a file under an exported path is replaced.
 */
export async function exportArticles(
  folder: string,
  { onProgress }: { onProgress?: (done: number) => void } = {},
): Promise<ExportSummary> {
  const started = performance.now();
  const place = await openExportFolder(folder);
  const summary = newSummary(await countWithdrawnOrigins());
  const paths = new Set<string>();
  for await (const page of pagesOfOrigins()) {
    const edited = await loadEditedArticles(page.map((origin) => origin.articleId));
    await Promise.all(page.map((origin) => exportOne(origin, edited, place, summary)));
    for (const { path } of page) paths.add(path);
    onProgress?.(paths.size);
  }
  summary.extra = await countOthers(folder, paths);
  summary.seconds = Math.round(performance.now() - started) / 1000;
  return summary;
}

function newSummary(withdrawn: number): ExportSummary {
  return {
    written: 0,
    unchanged: 0,
    curated: 0,
    reencoded: 0,
    withdrawn,
    extra: 0,
    errors: [],
    seconds: 0,
  };
}

async function* pagesOfOrigins(): AsyncGenerator<OriginToExport[]> {
  for (let after = 0; ; ) {
    const page = await loadOriginsToExport(after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}

const HIDDEN_BY_PATH =
  'An editor shows it, but its place keeps it hidden (_drafts, or a name that begins with _): move or rename the file.';

type Place = (file: FileToPlace) => Promise<PlacedFile>;

async function exportOne(
  { articleId, path, raw, mtimeMs }: OriginToExport,
  edited: Map<string, EditedArticle>,
  place: Place,
  summary: ExportSummary,
): Promise<void> {
  const article = edited.get(articleId) ?? null;
  const file = curateFile(raw, article);
  if (article?.decided.hidden === false && isHiddenByPath(path)) {
    summary.errors.push({ path, reason: HIDDEN_BY_PATH });
  }
  if (!file.ok) {
    const reason = `It was written as it came in, without what editors decided: ${file.reason}`;
    summary.errors.push({ path, reason });
  }
  const { bytes, curated, reencoded } = file.ok ? file : asItCame(raw);
  // A curated file is another one than the import saw at that time and must not pass for it.
  const placed = await place({ path, bytes, mtimeMs: curated ? null : mtimeMs });
  if (!placed.ok) {
    summary.errors.push({ path, reason: placed.reason });
    return;
  }
  summary[placed.status] += 1;
  summary.curated += Number(curated);
  summary.reencoded += Number(reencoded);
}

async function countOthers(folder: string, paths: Set<string>): Promise<number> {
  let others = 0;
  const onUnreadable = () => undefined; // what cannot be looked at is not ours to judge
  for await (const file of walkContent(folder, { onUnreadable })) others += Number(!paths.has(file.path));
  return others;
}
