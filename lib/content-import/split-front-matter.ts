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

/** Longer ones are rules of plain text, or no text at all. */
const LONGEST_SEPARATOR = 200;
const OPENING = /(-{3,200}|;{3,200})[ \t]*(?:\r\n|\n|\r)/y;
const SEPARATOR_LINE = /(?<![^\r\n])(?:-{3,200}|;{3,200})(?=[ \t]*(?:[\r\n]|$))/;
const KNOWN_KEY =
  /^(?:title|date|updated|categor(?:y|ies)|tags?|layout|author|permalink|abbrlink|published|description|headimg|thumbnail):/m;

/**
 * Parts a file into front matter and body as hexo-front-matter does: `---` around YAML or `;;;` around
 * JSON without its braces; the opening separator may be missing; the first line that begins with the
 * separator ends it. Beyond Hexo: blank lines and a byte order mark before it, spaces after a separator, a closing
 * one that is longer, an empty block.
 */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const start = skipBlankLines(text);
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (!opening) return splitWithoutOpening(text, start);
  const separator = opening[1] ?? '---';
  const split = splitAt(text, OPENING.lastIndex, separator);
  return split ?? { ok: false, reason: 'front-matter-unterminated', line: lineAt(text, start) };
}

/** Where the first line begins that holds something. */
function skipBlankLines(text: string): number {
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = lineStart; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') lineStart = at + 1;
    else if (character !== ' ' && character !== '\t') break;
  }
  return lineStart;
}

function splitWithoutOpening(text: string, start: number): SplitFrontMatter {
  const missing: SplitFrontMatter = { ok: false, reason: 'front-matter-missing', line: null };
  const separator = SEPARATOR_LINE.exec(text)?.[0];
  if (!separator) return missing;
  const split = splitAt(text, start, separator);
  // A rule (---) below ordinary prose is no front matter: a key that Hexo knows must stand above it.
  const isHeader = split?.ok && (split.format === 'json' || KNOWN_KEY.test(split.data));
  return isHeader ? split : missing;
}

function splitAt(text: string, dataStart: number, separator: string): SplitFrontMatter | null {
  const mark = separator.charAt(0);
  // Not `^` with the flag m, which also stands behind U+2028.
  const closing = new RegExp(
    `(?<![^\\r\\n])${mark}{${separator.length},${LONGEST_SEPARATOR}}[ \\t]*(?:\\r\\n|\\n|\\r)?`,
    'g',
  );
  closing.lastIndex = dataStart;
  const end = closing.exec(text);
  if (!end) return null;
  const bodyStart = end.index + end[0].length;
  return {
    ok: true,
    format: mark === ';' ? 'json' : 'yaml',
    data: text.slice(dataStart, end.index),
    dataLine: lineAt(text, dataStart),
    bodyStart,
    bodyLine: lineAt(text, bodyStart),
  };
}

/** 1-based; \r\n, \n and \r end a line. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
  }
  return line;
}
