import { indentContinued } from './front-matter-indentation.ts';
import { type EntryLine, hasTextBehindBracket, readEntryLine } from './front-matter-lines.ts';
import { loadYaml } from './front-matter-load.ts';

/** Longer ones are no front matter that anybody wrote. */
const MOST_CHARACTERS = 64 * 1024;
/** Each costs the parser another look at the whole. */
const MOST_TRIES = 20;

/**
 * Mends YAML that does not parse, where what was meant is certain. A value that stands whole on its line, in a line
 * that is no YAML by itself, is that text:
 * - between quotes that the crawler put around it without escaping those inside (`title: "他说"你好""`, `""今日""`,
 *   `"""x"""`, `'It's here'`),
 * - or without quotes where it needs some, for a `: ` in it or a first character that YAML keeps for itself
 *   (`title: 他说: 好: 的`, `title: [快讯]人民币`, `title: @我`).
 * A value that goes on at the left edge of the next line is indented, as Hexo's parser allows.
 *
 * Only lines at which the parser stops are mended, and none within a block of text (`excerpt: |`); where that does not
 * suffice, all that look broken. Lines keep their numbers. Text that holds nothing of the kind comes back as it was.
 */
export function repairQuotes(yaml: string): string {
  if (yaml.length > MOST_CHARACTERS) return yaml;
  const lines = yaml.split('\n');
  const repairs = findRepairs(lines, yaml);
  const everywhere = () => lines.map((line, at) => repairs.get(at) ?? line).join('\n');
  return repairWhereNamed(lines, repairs) ?? indentContinued(everywhere());
}

/** The lines that can be mended, mended, by their number from 0, in order. */
function findRepairs(lines: readonly string[], yaml: string): Map<number, string> {
  const repairs = new Map<number, string>();
  let blockIndent: number | null = null;
  for (const [at, line] of lines.entries()) {
    const isBlank = line.trim() === '';
    if (blockIndent !== null && !isBlank && indentOf(line) <= blockIndent) blockIndent = null;
    if (blockIndent !== null) continue;
    if (line.length <= LONGEST_HEAD && BLOCK_HEAD.test(line)) blockIndent = indentOf(line);
    const repaired = goesOn(lines[at + 1]) ? line : repairLine(line, yaml);
    if (repaired !== line) repairs.set(at, repaired);
  }
  return repairs;
}

/** `excerpt: |`, `- >-`: the deeper lines below are text. */
const BLOCK_HEAD = /(?:^|\s)(?:[^\s#"'][^"']*:|-)[ \t]+[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?$/;

const LONGEST_HEAD = 200;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Mends the last line above each fault until there is none; null where that leads nowhere. */
function repairWhereNamed(lines: readonly string[], repairs: ReadonlyMap<number, string>): string | null {
  const mended = [...lines];
  const left = [...repairs];
  for (let tries = 0; tries <= MOST_TRIES; tries += 1) {
    const text = mended.join('\n');
    const loaded = loadYaml(text);
    if (loaded.ok) return text;
    const index = left.findLastIndex(([at]) => at <= loaded.line);
    const [repair] = index < 0 ? [] : left.splice(index, 1);
    if (!repair) return null;
    mended[repair[0]] = repair[1];
  }
  return null;
}

function goesOn(nextLine: string | undefined): boolean {
  return nextLine !== undefined && /^[ \t]+[^\s#-]/.test(nextLine);
}

function repairLine(line: string, yaml: string): string {
  const entry = readEntryLine(line);
  if (!entry || entry.value === '') return line;
  const alone = loadYaml(line);
  if (alone.ok) return line;
  const text = isReference(entry, alone.reason, yaml) ? null : textOf(entry.value);
  return text === null ? line : `${entry.lead} ${JSON.stringify(text)}`;
}

/** A line that refers to another (`*name`) is refused by itself only. */
function isReference({ value }: EntryLine, reason: string, yaml: string): boolean {
  if (!reason.startsWith('unidentified alias')) return false;
  return !value.startsWith('*') || yaml.includes(`&${value.slice(1)}`);
}

/** What a value that YAML refuses says; null where that is not certain. */
function textOf(value: string): string | null {
  const first = value.charAt(0);
  const isClosed = value.length > 1 && value.endsWith(first);
  if (first === '"') return isClosed ? fromDoubleQuotes(value.slice(1, -1)) : fromInnerQuotes(value);
  if (first === "'") return isClosed ? fromSingleQuotes(value.slice(1, -1)) : null;
  if (first === '[' || first === '{') return hasTextBehindBracket(value) ? value : null;
  // A type that is not read here is no text.
  return value.startsWith('!!') ? null : value;
}

function fromDoubleQuotes(inner: string): string {
  // Stacked quotes ("""x""") are one pair that was wrapped again and again; the reader needs it once.
  return inner.replace(/\\(["\\])/g, '$1').replace(/^"{2,}|"{2,}$/g, '"');
}

function fromSingleQuotes(inner: string): string {
  return inner.replace(/'{2,}/g, "'");
}

/** `"今日"要闻` is text that holds quotes; with an odd one out it may be anything. */
function fromInnerQuotes(value: string): string | null {
  const quotes = value.match(/"/g)?.length ?? 0;
  return quotes % 2 === 0 ? value : null;
}
