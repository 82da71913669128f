import { DEFAULT_SCALAR_STYLE_RULES, type DumpOptions, dump, SCALAR_STYLE, type ScalarLayout } from 'js-yaml';
import type { TextEdit } from './text-edit.ts';
import { locateEntries } from './yaml-entries.ts';

/** The change of one key to be made in the text between the separators. */
export interface KeyChange {
  key: string;
  /** Undefined takes the key away. */
  value: unknown;
  /** The line end that the file uses. */
  lineEnd: string;
}

/** The edit that changes one top-level key of YAML; null where there is no small one. */
export function editYaml(data: string, { key, value, lineEnd }: KeyChange): TextEdit | null {
  const located = locateEntries(data);
  if (located === null) return null;
  const entry = located.entries.find((candidate) => candidate.key === key);
  if (value === undefined) return entry ? { start: entry.lineStart, end: entry.nextLine, text: '' } : null;
  const text = dumpYaml({ [key]: value }).replaceAll('\n', lineEnd + located.indent);
  if (entry) return { start: entry.start, end: entry.end, text };
  const before = data === '' || /[\n\r]$/.test(data) ? '' : lineEnd;
  return { start: data.length, end: data.length, text: before + located.indent + text + lineEnd };
}

/** All of the data anew, without its comments. */
export function rewriteYaml(data: string, values: Record<string, unknown>, lineEnd: string): TextEdit {
  const isEmpty = Object.keys(values).length === 0;
  const text = isEmpty ? '' : `${dumpYaml(values)}\n`.replaceAll('\n', lineEnd);
  return { start: 0, end: data.length, text };
}

function doubleQuoteMultiline(layout: ScalarLayout): void {
  if (layout.node.value.includes('\n')) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}

// One line for each scalar: what stands behind it (a comment, a block that was indented) stays out of it.
const ONE_LINE: DumpOptions = {
  noRefs: true,
  lineWidth: -1,
  scalarStyleRules: [doubleQuoteMultiline, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
};

function dumpYaml(values: Record<string, unknown>): string {
  return dump(values, ONE_LINE).replace(/\n$/, '');
}
