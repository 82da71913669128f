import { isDeepStrictEqual } from 'node:util';
import { readFrontMatter } from '#lib/content-import/front-matter.ts';
import { copyPlain, type PlainValues } from '#lib/content-import/plain-values.ts';
import { splitFrontMatter } from '#lib/content-import/split-front-matter.ts';
import { editJson } from './edit-json.ts';
import { editYaml, type KeyChange, rewriteYaml } from './edit-yaml.ts';
import { applyEdit, type TextEdit } from './text-edit.ts';

/** The front matter cannot be read, or not be made to hold what it should. */
export class FrontMatterUneditable extends Error {
  override name = 'FrontMatterUneditable';
}

/**
 * A content file's text with some top-level keys of its front matter changed (undefined takes a key away) and
 * everything else as it was: other keys, comments, order, line ends, body. New keys stand last. Where keys do not
 * stand on lines of their own, or a changed value is referred to elsewhere (`*alias`), the whole front matter is
 * written anew. @throws FrontMatterUneditable
 */
export function editFrontMatter(text: string, changes: ReadonlyMap<string, unknown>): string {
  return frontMatterEdits(text, changes).reduce(applyEdit, text);
}

/** The same as edits, each to be applied to what the one before it gave. */
export function frontMatterEdits(text: string, changes: ReadonlyMap<string, unknown>): TextEdit[] {
  const edits: TextEdit[] = [];
  let current = text;
  for (const [key, value] of changes) {
    const edit = findEdit(current, key, plain(value));
    if (edit === null) continue;
    edits.push(edit);
    current = applyEdit(current, edit);
  }
  return edits;
}

/** As it will be read again: without control characters. */
function plain(value: unknown): unknown {
  if (value === undefined) return undefined;
  const copy = copyPlain({ value });
  if (!copy.ok) throw new FrontMatterUneditable('The new value is too large.');
  return copy.values.value;
}

/** Null where the key has that value already. */
function findEdit(text: string, key: string, value: unknown): TextEdit | null {
  const head = readFrontMatter(text);
  const split = splitFrontMatter(text);
  if (!head.ok || !split.ok) {
    throw new FrontMatterUneditable(head.ok ? 'The file has no front matter.' : head.detail);
  }
  const wanted = withChange(head.values, key, value);
  if (isDeepStrictEqual(wanted, head.values)) return null;
  const { data } = split;
  const dataStart = text.indexOf(data, offsetOfLine(text, split.dataLine));
  const change = { key, value, lineEnd: lineEndOf(data) ?? lineEndOf(text) ?? '\n' };
  for (const propose of proposals(split.format, wanted)) {
    const edit = propose(data, change);
    const moved = edit && { ...edit, start: edit.start + dataStart, end: edit.end + dataStart };
    if (moved && holds(applyEdit(text, moved), wanted, text.slice(head.bodyStart))) return moved;
  }
  throw new FrontMatterUneditable(`The key ${key} cannot be changed.`);
}

function withChange(values: PlainValues, key: string, value: unknown): PlainValues {
  const others = Object.entries(values).filter(([other]) => other !== key);
  return value === undefined ? Object.fromEntries(others) : { ...values, [key]: value };
}

type Propose = (data: string, change: KeyChange) => TextEdit | null;

/** From the smallest edit to the largest; whichever is first to do what it should is made. */
function proposals(format: 'yaml' | 'json', wanted: PlainValues): Propose[] {
  if (format === 'json') return [editJson];
  const rewrite: Propose = (data, { lineEnd }) => rewriteYaml(data, wanted, lineEnd);
  return [(data, change) => (isJson(data) ? editJson(data, change) : editYaml(data, change)), rewrite];
}

/** YAML may be written as JSON. */
function isJson(data: string): boolean {
  if (!data.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}

function offsetOfLine(text: string, line: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let at = 1; at < line; at += 1) ends.exec(text);
  return ends.lastIndex;
}

function lineEndOf(text: string): string | null {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? null;
}

function holds(edited: string, values: PlainValues, body: string): boolean {
  const head = readFrontMatter(edited);
  return head.ok && isDeepStrictEqual(head.values, values) && edited.slice(head.bodyStart) === body;
}
