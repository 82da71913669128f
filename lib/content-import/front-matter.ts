import type { Quarantine } from './draft.ts';
import { explainNoEntry, explainYaml } from './front-matter-fault.ts';
import { loadYaml, loadYamlAsText } from './front-matter-load.ts';
import { copyPlain, type PlainValues } from './plain-values.ts';
import { repairQuotes } from './repair-quotes.ts';
import { type SplitFrontMatter, splitFrontMatter } from './split-front-matter.ts';

export type FrontMatterResult =
  | {
      ok: true;
      values: PlainValues;
      /** Offset in UTF-16 units; text.slice(0, bodyStart) + text.slice(bodyStart) is the file. */
      bodyStart: number;
      /** 1-based. */
      bodyLine: number;
    }
  | ({ ok: false } & Omit<Quarantine, 'path'>);

/** The parser takes two seconds for so many. */
const MOST_CHARACTERS = 2 * 1024 * 1024;

/**
 * Reads the front matter of a content file, YAML or JSON, as hexo-front-matter 4 and 5 do; see splitFrontMatter for
 * its bounds. No text makes it throw. On purpose otherwise than there:
 * - dates stay text, for parseDate to read in the site's zone; names that look like numbers or booleans stay as
 *   printed (`title: 2021.10`, `abbrlink: 007`); .inf and .nan are text;
 * - what Hexo takes for a body without front matter (no block, a block that is no map) is refused, since such a file
 *   is a readme more often than an article; an empty block is one without keys;
 * - binary, set and ordered map types are refused, as are more than 20 aliases, 20 levels, 5,000 values or 2 MB;
 * - quoting faults are mended where that is certain (repairQuotes), control characters go, JSON may have its braces.
 *
 * A key that stands there twice is refused as in Hexo: which one was meant is not certain.
 */
export function readFrontMatter(text: string): FrontMatterResult {
  const split = splitFrontMatter(text);
  if (!split.ok) return { ok: false, reason: split.reason, line: split.line, detail: DETAILS[split.reason] };
  if (split.data.length > MOST_CHARACTERS) return invalid(split.dataLine, 'it is longer than 2 MB');
  const parsed = split.format === 'json' ? parseJson(split.data) : parseYaml(split.data);
  if (!parsed.ok) return invalid(split.dataLine + parsed.line, parsed.detail);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    return invalid(split.dataLine + firstLine(split.data), explainNoMap(split.data));
  }
  const copy = copyPlain(parsed.value);
  if (!copy.ok) return invalid(split.dataLine, 'it is too large or nested too deeply');
  return { ok: true, values: copy.values, bodyStart: split.bodyStart, bodyLine: split.bodyLine };
}

const DETAILS: Record<(SplitFrontMatter & { ok: false })['reason'], string> = {
  'front-matter-missing': 'The file has no front matter (a block between two lines of ---).',
  'front-matter-unterminated': 'The front matter that begins here has no closing line of ---.',
};

function invalid(line: number, what: string): FrontMatterResult {
  return {
    ok: false,
    reason: 'front-matter-invalid',
    line,
    detail: `The front matter cannot be read: ${what}.`,
  };
}

/** 0-based, of the first line that holds something. */
function firstLine(data: string): number {
  return data.split(/\r\n|\n|\r/).findIndex((line) => /^[^#]*[^#\s]/.test(line));
}

function explainNoMap(data: string): string {
  const line = data.split(/\r\n|\n|\r/)[firstLine(data)] ?? '';
  return `${explainNoEntry(line.trim())}; keys and values are expected`;
}

/** `line` is 0-based within the data. */
type Parsed = { ok: true; value: unknown } | { ok: false; line: number; detail: string };

function parseYaml(data: string): Parsed {
  const yaml = normaliseYaml(data);
  if (yaml.replace(/^[ \t]*#.*$/gm, '').trim() === '') return { ok: true, value: {} };
  const first = loadYaml(yaml);
  if (first.ok) return { ok: true, value: withTextAsPrinted(first.value, yaml) };
  const repaired = repairQuotes(yaml);
  const second = repaired === yaml ? first : loadYaml(repaired);
  if (second.ok) return { ok: true, value: withTextAsPrinted(second.value, repaired) };
  const { line, plain } = explainYaml(repaired, second);
  return { ok: false, line, detail: `${plain} (${second.reason})` };
}

/** Line ends become \n, tabs that indent become spaces (as Hexo does), and control characters go. */
function normaliseYaml(data: string): string {
  return data
    .replace(/\r\n?/g, '\n')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/g, '')
    .replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

const TEXT_KEYS = ['title', 'abbrlink', 'date', 'updated', 'author', 'categories', 'category'];

/**
 * `abbrlink: 1e5`, `title: 2021.10` and `- 007` are numbers to YAML but names here, as `title: true` is: where such
 * a value stands under one of these keys, it is read again as the text that was printed.
 */
function withTextAsPrinted(value: unknown, yaml: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries: Record<string, unknown> = { ...value };
  const affected = TEXT_KEYS.filter((key) => Object.hasOwn(entries, key) && holdsOtherThanText(entries[key]));
  if (affected.length === 0) return value;
  const printed = loadYamlAsText(yaml);
  if (!printed.ok || typeof printed.value !== 'object' || printed.value === null) return value;
  const texts: Record<string, unknown> = { ...printed.value };
  for (const key of affected) entries[key] = texts[key];
  return entries;
}

/** A list may hold lists; deeper ones are no category paths. */
function holdsOtherThanText(value: unknown, depth = 0): boolean {
  if (Array.isArray(value)) return depth < 2 && value.some((item) => holdsOtherThanText(item, depth + 1));
  return typeof value === 'number' || typeof value === 'boolean';
}

function parseJson(data: string): Parsed {
  const braced = data.trimStart().startsWith('{') ? data : `{${data}}`;
  try {
    return { ok: true, value: JSON.parse(braced) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = Number(/\(line (\d+)/.exec(error.message)?.[1] ?? 1) - 1;
    return { ok: false, line, detail: `what stands between ;;; is no valid JSON (${error.message})` };
  }
}
