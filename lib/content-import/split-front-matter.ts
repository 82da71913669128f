export type FrontMatterFormat = 'yaml' | 'json';

export type SplitFrontMatter =
  | {
      ok: true;
      format: FrontMatterFormat;
      /** The text between the separators. */
      data: string;
      /** 1-based line of the file on which `data` begins. */
      dataLine: number;
      /** Offset in UTF-16 units of the body's first character; text.slice(bodyStart) is the body. */
      bodyStart: number;
      /** 1-based line of the file on which the body begins. */
      bodyLine: number;
    }
  | { ok: false; reason: 'front-matter-missing' | 'front-matter-unterminated'; line: number | null };

const BLANK_LINES = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r))*/;
const OPENING = /(-{3,}|;{3,})[ \t]*(?:\r\n|\n|\r)/y;
const KNOWN_KEY = /^(?:title|date|categories|category|tags|layout|author|permalink|abbrlink):/m;

/**
 * Parts a file into front matter and body as hexo-front-matter does: `---` around YAML or `;;;` around
 * JSON without its braces; the opening separator may be missing; the first line that begins with the
 * separator ends it. Beyond Hexo: blank lines and a byte order mark before it, spaces after a separator.
 */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const start = BLANK_LINES.exec(text)?.[0].length ?? 0;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (!opening) return splitWithoutOpening(text, start);
  const separator = opening[1] ?? '---';
  const split = splitAt(text, OPENING.lastIndex, separator);
  const line = lineAt(text, start);
  return split ?? { ok: false, reason: 'front-matter-unterminated', line };
}

function splitWithoutOpening(text: string, start: number): SplitFrontMatter {
  const missing: SplitFrontMatter = { ok: false, reason: 'front-matter-missing', line: null };
  const separator = /^(?:-{3,}|;{3,})[ \t]*$/m.exec(text)?.[0].trim();
  if (!separator) return missing;
  const split = splitAt(text, start, separator);
  // A rule (---) below ordinary prose is no front matter: a key that Hexo knows must stand above it.
  const isHeader = split?.ok && (split.format === 'json' || KNOWN_KEY.test(split.data));
  return isHeader ? split : missing;
}

function splitAt(text: string, dataStart: number, separator: string): SplitFrontMatter | null {
  const closing = new RegExp(`^${separator}${separator.charAt(0)}*[ \\t]*(?:\\r\\n|\\n|\\r)?`, 'gm');
  closing.lastIndex = dataStart;
  const end = closing.exec(text);
  if (!end) return null;
  const bodyStart = end.index + end[0].length;
  return {
    ok: true,
    format: separator.startsWith(';') ? 'json' : 'yaml',
    data: text.slice(dataStart, end.index),
    dataLine: lineAt(text, dataStart),
    bodyStart,
    bodyLine: lineAt(text, bodyStart),
  };
}

function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}
