import { CORE_SCHEMA, FAILSAFE_SCHEMA, type LoadOptions, load, mergeTag, YAMLException } from 'js-yaml';
import type { Quarantine } from './draft.ts';
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

// Aliases are for a repeated word or two; with so few of them, their expansion stays small.
const YAML_LIMITS = { maxAliases: 20, maxDepth: 20 };
// The core schema leaves dates as text: a date without a zone must not be taken for UTC.
const SAFE: LoadOptions = { ...YAML_LIMITS, schema: CORE_SCHEMA.withTags(mergeTag) };
const TEXT_ONLY: LoadOptions = { ...YAML_LIMITS, schema: FAILSAFE_SCHEMA.withTags(mergeTag) };

/** Reads the front matter of a content file, YAML or JSON; see splitFrontMatter for its bounds. */
export function readFrontMatter(text: string): FrontMatterResult {
  const split = splitFrontMatter(text);
  if (!split.ok) return { ok: false, reason: split.reason, line: split.line, detail: DETAILS[split.reason] };
  const parsed = split.format === 'json' ? parseJson(split.data) : parseYaml(split.data);
  if (!parsed.ok) return invalid(split.dataLine + parsed.line, parsed.detail);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    return invalid(split.dataLine, 'is not a list of keys and values');
  }
  const copy = copyPlain(parsed.value);
  if (!copy.ok) return invalid(split.dataLine, 'is too large or nested too deeply');
  return { ok: true, values: copy.values, bodyStart: split.bodyStart, bodyLine: split.bodyLine };
}

const DETAILS: Record<(SplitFrontMatter & { ok: false })['reason'], string> = {
  'front-matter-missing': 'The file has no front matter (a block between two lines of ---).',
  'front-matter-unterminated': 'The front matter that begins here has no closing line of ---.',
};

function invalid(line: number, what: string): FrontMatterResult {
  return { ok: false, reason: 'front-matter-invalid', line, detail: `The front matter ${what}.` };
}

/** `line` is 0-based within the data. */
type Parsed = { ok: true; value: unknown } | { ok: false; line: number; detail: string };

function parseYaml(data: string): Parsed {
  const yaml = normaliseYaml(data);
  if (yaml.replace(/^[ \t]*#.*$/gm, '').trim() === '') return { ok: true, value: {} };
  const first = loadYaml(yaml, SAFE);
  if (first.ok) return { ok: true, value: withTextAsPrinted(first.value, yaml) };
  const repaired = repairQuotes(yaml);
  if (repaired === yaml) return first;
  const second = loadYaml(repaired, SAFE);
  return second.ok ? { ok: true, value: withTextAsPrinted(second.value, repaired) } : second;
}

/** Line ends become \n, tabs that indent become spaces (as Hexo does), and control characters go. */
function normaliseYaml(data: string): string {
  return data
    .replace(/\r\n?/g, '\n')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/g, '')
    .replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

function loadYaml(yaml: string, options: LoadOptions): Parsed {
  try {
    return { ok: true, value: load(yaml, options) };
  } catch (error) {
    // js-yaml asks for every exception to be caught: deep nesting can end in a RangeError.
    if (error instanceof YAMLException) {
      return { ok: false, line: error.mark?.line ?? 0, detail: `is no valid YAML: ${error.reason}` };
    }
    return { ok: false, line: 0, detail: 'is no valid YAML' };
  }
}

const TEXT_KEYS = ['title', 'abbrlink', 'date', 'updated', 'author', 'categories', 'category'];

/**
 * `abbrlink: 1e5`, `title: 2021.10` and `- 007` are numbers to YAML but names here: where a number stands
 * under such a key, the value is read again as the text that was printed.
 */
function withTextAsPrinted(value: unknown, yaml: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries: Record<string, unknown> = { ...value };
  const numeric = TEXT_KEYS.filter((key) => Object.hasOwn(entries, key) && holdsNumber(entries[key]));
  if (numeric.length === 0) return value;
  const printed = loadYaml(yaml, TEXT_ONLY);
  if (!printed.ok || typeof printed.value !== 'object' || printed.value === null) return value;
  const texts: Record<string, unknown> = { ...printed.value };
  for (const key of numeric) entries[key] = texts[key];
  return entries;
}

function holdsNumber(value: unknown): boolean {
  return (
    typeof value === 'number' || (Array.isArray(value) && value.some((item) => typeof item === 'number'))
  );
}

function parseJson(data: string): Parsed {
  const trimmed = data.trim();
  try {
    return { ok: true, value: JSON.parse(trimmed.startsWith('{') ? trimmed : `{${trimmed}}`) };
  } catch (error) {
    const detail =
      error instanceof SyntaxError ? 'between ;;; is no valid JSON' : 'between ;;; cannot be read';
    return { ok: false, line: 0, detail };
  }
}
