import type { EditedArticle } from '#db/queries/export-articles.ts';
import { decodeFile } from '#lib/content-import/decode-file.ts';
import { readFrontMatter } from '#lib/content-import/front-matter.ts';
import { curatedChanges } from './curated-changes.ts';
import { FrontMatterUneditable, frontMatterEdits } from './edit-front-matter.ts';
import { spliceBytes } from './splice-bytes.ts';
import { applyEdit, type TextEdit } from './text-edit.ts';

export interface CuratedFile {
  ok: true;
  bytes: Buffer;
  /** Whether editors' decisions stand in it that were not there before. */
  curated: boolean;
  /** Whether it had to become UTF-8, since its own encoding lacks a character. */
  reencoded: boolean;
}
export type CurateResult = CuratedFile | { ok: false; reason: string };

/**
 * A file as it came in, with editors' decisions in its front matter. Outside of the changed keys its bytes are the
 * very same; without such a decision all of them are.
 */
export function curateFile(raw: Buffer, article: EditedArticle | null): CurateResult {
  if (article === null || !isEdited(article)) return asItCame(raw);
  const decoded = decodeFile(raw);
  if (!decoded.ok) return { ok: false, reason: decoded.detail };
  const head = readFrontMatter(decoded.text);
  if (!head.ok) return { ok: false, reason: head.detail };
  const edits = tryEdits(decoded.text, curatedChanges(article, head.values));
  if (!Array.isArray(edits)) return edits;
  if (edits.length === 0) return asItCame(raw);
  const text = edits.reduce(applyEdit, decoded.text);
  const bytes = edits.reduce((sofar, edit) => spliceBytes(sofar, decoded.encoding, edit), raw);
  if (readsAs(bytes, text)) return { ok: true, bytes, curated: true, reencoded: false };
  return { ok: true, bytes: Buffer.from(text, 'utf8'), curated: true, reencoded: true };
}

/** Most articles are not, and need no reading. */
function isEdited({ decided, paths, credits }: EditedArticle): boolean {
  const isDecided = Object.values(decided).some((value) => value !== null);
  return isDecided || credits !== null || paths.some((path) => path.decided !== null);
}

/** The file with nothing changed. */
export function asItCame(bytes: Buffer): CuratedFile {
  return { ok: true, bytes, curated: false, reencoded: false };
}

function tryEdits(text: string, changes: Map<string, unknown>): TextEdit[] | { ok: false; reason: string } {
  try {
    return frontMatterEdits(text, changes);
  } catch (error) {
    if (error instanceof FrontMatterUneditable) return { ok: false, reason: error.message };
    throw error;
  }
}

function readsAs(bytes: Buffer, text: string): boolean {
  const decoded = decodeFile(bytes);
  return decoded.ok && decoded.text === text;
}
