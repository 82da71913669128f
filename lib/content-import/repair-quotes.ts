import { indentContinued } from './front-matter-indentation.ts';
import { type EntryLine, hasTextBehindBracket, readEntryLine } from './front-matter-lines.ts';
import { loadYaml } from './front-matter-load.ts';

/** Longer ones are no front matter that anybody wrote. */
const MOST_CHARACTERS = 64 * 1024;

/**
 * Mends YAML that does not parse, where what was meant is certain. A value that stands whole on its line, in a line
 * that is no YAML by itself, is that text:
 * - between quotes that the crawler put around it without escaping those inside (`title: "他说"你好""`, `""今日""`,
 *   `"""x"""`, `'It's here'`),
 * - or without quotes where it needs some, for a `: ` in it or a first character that YAML keeps for itself
 *   (`title: 他说: 好: 的`, `title: [快讯]人民币`, `title: @我`).
 * A value that goes on at the left edge of the next line is indented, as Hexo's parser allows.
 *
 * Lines keep their numbers. Text that holds nothing of the kind comes back as it was.
 */
export function repairQuotes(yaml: string): string {
  if (yaml.length > MOST_CHARACTERS) return yaml;
  const lines = yaml.split('\n');
  const quoted = lines.map((line, at) => (goesOn(lines[at + 1]) ? line : repairLine(line, yaml)));
  return indentContinued(quoted.join('\n'));
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
