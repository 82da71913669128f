import { join } from 'node:path';
import type { KnownOrigin } from '#db/queries/import-origins.ts';
import { MAX_FILE_BYTES } from './decode-file.ts';
import { type Candidate, type ImportRun, putAside, unreadableFile } from './import-run.ts';
import { countFile } from './import-summary.ts';
import { type ContentFile, walkContent } from './read-files.ts';

/** What the walk through a folder found. */
export interface Found {
  candidates: Candidate[];
  /** Known files that are not there any more. */
  missing: KnownOrigin[];
}

/**
 * Looks at every file of the folder, or only at the `changed` paths (below the root) and what is below them. An unchanged file
 * costs a stat and is counted here; what may be new or changed is returned.
 */
export async function findCandidates(run: ImportRun, changed: readonly string[] | null): Promise<Found> {
  const { root, prefix } = run.folder;
  const places = outermost(changed ?? [prefix]);
  const candidates: Candidate[] = [];
  const unreadable: string[] = [];
  for (const place of places) {
    for await (const file of walkContent(root, {
      below: place,
      onUnreadable: (path) => unreadable.push(path),
    })) {
      const candidate = await look(run, file);
      if (!candidate) continue;
      if (candidates.length === 0) run.pool.warmUp();
      candidates.push(candidate);
    }
  }
  for (const path of unreadable) {
    await putAside(run, unreadableFile(path), run.unseen.get(path)?.articleId ?? null);
  }
  return { candidates, missing: missingFiles(run, places, unreadable) };
}

/** Without the places that lie below another one: a watcher names a new folder and the files in it. */
function outermost(places: readonly string[]): string[] {
  const folders = [...new Set(places)];
  const isBelow = (place: string, other: string) =>
    place !== other && `${place}/`.startsWith(asFolder(other));
  return folders.filter((place) => !folders.some((other) => isBelow(place, other)));
}

async function look(run: ImportRun, file: ContentFile): Promise<Candidate | null> {
  const { path, absolute, size, mtimeMs } = file;
  if (run.seenPaths.has(path)) {
    const detail = 'Another file has the same name in another Unicode spelling; rename one of them.';
    await putAside(run, { path, line: null, reason: 'same-path-twice', detail }, null);
    return null;
  }
  run.seenPaths.add(path);
  const known = run.unseen.get(path) ?? null;
  run.unseen.delete(path);
  // Of another folder only the bytes tell: a checkout may give any two files the same size and time.
  const isHere = known?.folderId === run.folder.id;
  if (known && isHere && known.size === size && known.mtimeMs === mtimeMs) {
    noteUnchanged(run, known, mtimeMs);
    return null;
  }
  if (size > MAX_FILE_BYTES) {
    const detail = `It is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`;
    await putAside(run, { path, line: null, reason: 'too-large', detail }, known?.articleId ?? null);
    return null;
  }
  const spelt = absolute === join(run.folder.root, path) ? null : absolute;
  return { path, spelt, size, mtimeMs, known };
}

/** Counts a file whose bytes are as they were; one that had been withdrawn is there again. */
export function noteUnchanged(run: ImportRun, known: KnownOrigin, mtimeMs: number): void {
  const { path, articleId } = known;
  if (known.mtimeMs !== mtimeMs || known.folderId !== run.folder.id) {
    run.touched.push({ path, mtimeMs, folderId: run.folder.id });
  }
  if (known.withdrawn) run.returned.push(known);
  countFile(run.summary, path, known.withdrawn ? 'updated' : 'unchanged', articleId);
}

/** Known files of this folder that the walk should have met. What lies below an unreadable folder is not missing. */
function missingFiles(
  run: ImportRun,
  places: readonly string[],
  unreadable: readonly string[],
): KnownOrigin[] {
  const looked = places.map(asFolder);
  const blocked = unreadable.map(asFolder);
  const missing: KnownOrigin[] = [];
  for (const origin of run.unseen.values()) {
    if (origin.folderId !== run.folder.id) continue;
    const isBelow = (folder: string) => folder === '' || `${origin.path}/`.startsWith(folder);
    if (looked.some(isBelow) && !blocked.some(isBelow)) missing.push(origin);
  }
  return missing;
}

function asFolder(place: string): string {
  return place === '' || place === '.' || place.endsWith('/') ? place.replace(/^\.$/, '') : `${place}/`;
}
