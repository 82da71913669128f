import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { repairQuotes } from '#lib/content-import/repair-quotes.ts';

/** A top-level key with its value; offsets in UTF-16 units of the data. */
export interface YamlEntry {
  /** Null where the key is no scalar. */
  key: string | null;
  /** The beginning of the key's line. */
  lineStart: number;
  /** Where the key begins on it. */
  start: number;
  /** Behind the value's last character; spaces and a comment may follow. */
  end: number;
  /** Where the line after the value begins. */
  nextLine: number;
}

export interface YamlEntries {
  entries: YamlEntry[];
  /** What every top-level key is indented by, mostly ''. */
  indent: string;
}

/**
 * Where the top-level keys of YAML front matter stand. Null where they do not stand on lines of their own
 * (`{title: 甲, date: 乙}`) or the parser cannot say.
 */
export function locateEntries(data: string): YamlEntries | null {
  const lines = splitLines(data);
  const parsed = parse(lines.map((line) => asRead(line.text)).join('\n'));
  const spans = parsed && topLevelSpans(parsed.events, parsed.source);
  if (!spans) return null;
  const entries = spans.map(entryMapper(parsed.source, lines, data.length));
  const first = entries[0];
  return { entries, indent: first ? data.slice(first.lineStart, first.start) : '' };
}

interface Line {
  /** Without its end. */
  text: string;
  start: number;
  next: number;
}

function splitLines(data: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: end, index } of data.matchAll(/\r\n|\n|\r/g)) {
    const next = index + end.length;
    lines.push({ text: data.slice(start, index), start, next });
    start = next;
  }
  return [...lines, { text: data.slice(start), start, next: data.length }];
}

/** As readFrontMatter reads a line: tabs that indent become spaces, control characters go. */
function asRead(line: string): string {
  return line
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/g, '')
    .replace(/^\t+/, (tabs) => '  '.repeat(tabs.length));
}

interface ParsedYaml {
  events: Event[];
  source: string;
}

function parse(source: string): ParsedYaml | null {
  return parseAs(source) ?? parseAs(repairQuotes(source));
}

function parseAs(source: string): ParsedYaml | null {
  try {
    return { events: parseEvents(source, {}), source };
  } catch (error) {
    if (error instanceof YAMLException) return null;
    throw error;
  }
}

/** A key with its value, in offsets of the text that was parsed. */
interface Span {
  key: string | null;
  start: number;
  /** The last place that the parser names; a closing bracket or quote may follow. */
  end: number;
}

function topLevelSpans(events: Event[], source: string): Span[] | null {
  const [, root, ...rest] = events;
  if (root === undefined) return [];
  if (root.type !== EVENT_ID.MAPPING || root.style !== COLLECTION_STYLE.BLOCK) return null;
  const spans: Span[] = [];
  let depth = 0;
  let nodes = 0;
  for (const event of rest) {
    if (event.type === EVENT_ID.POP) {
      depth -= 1;
      if (depth < 0) break;
      continue;
    }
    const places = placesOf(event);
    if (depth === 0 && nodes++ % 2 === 0) {
      if (places.length === 0) return null; // a key of no characters
      spans.push({ key: keyOf(event, source), start: Math.min(...places), end: 0 });
    }
    const span = spans.at(-1);
    if (span) span.end = Math.max(span.end, ...places);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1;
  }
  return spans;
}

/** The offsets that an event names; -1 means absent. */
function placesOf(event: Event): number[] {
  const places = Object.entries(event).filter(([name]) => /(?:start|end)$/i.test(name));
  return places.flatMap(([, at]) => (typeof at === 'number' && at >= 0 ? [at] : []));
}

function keyOf(event: Event, source: string): string | null {
  return event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : null;
}

/** Leads from the text that was parsed back to the data; both have the same lines. */
function entryMapper(source: string, lines: Line[], dataEnd: number) {
  const read = splitLines(source);
  return (span: Span, at: number, spans: Span[]): YamlEntry => {
    const next = spans[at + 1];
    const limit = next ? (lineAt(read, next.start)?.start ?? 0) : source.length;
    const end = endOfContent(source, span.end, limit);
    const first = lines[lineIndex(read, span.start)];
    const last = lineIndex(read, end);
    const lineStart = first?.start ?? 0;
    const indent = /^[ \t]*/.exec(first?.text ?? '')?.[0].length ?? 0;
    return {
      key: span.key,
      lineStart,
      start: lineStart + indent,
      end: toData(lines[last], read[last], end),
      nextLine: lines[last]?.next ?? dataEnd,
    };
  };
}

/** Between the last place named and the next key stand brackets, quotes, white space and comments only. */
function endOfContent(source: string, named: number, limit: number): number {
  const tail = source.slice(named, limit).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  const whole = named + lengthWithoutBlanks(tail);
  // A block scalar ends behind its blank lines, which may stay.
  return whole === named ? lengthWithoutBlanks(source.slice(0, named)) : whole;
}

/** Without YAML's white space at the end; U+3000 is a character like any other. */
function lengthWithoutBlanks(text: string): number {
  let length = text.length;
  while (length > 0 && ' \t\n'.includes(text.charAt(length - 1))) length -= 1;
  return length;
}

function toData(line: Line | undefined, read: Line | undefined, offset: number): number {
  if (!line || !read) return 0;
  const column = line.text === read.text ? offset - read.start : line.text.length;
  return line.start + column;
}

function lineAt(lines: Line[], offset: number): Line | undefined {
  return lines[lineIndex(lines, offset)];
}

function lineIndex(lines: Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
