export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** The arguments of a tag: words, and texts in single or double quotes, without the quotes. */
export function readWords(argument: string): Word[] {
  return (argument.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => {
    const isQuoted = word.length > 1 && /^(["']).*\1$/s.test(word);
    return { text: isQuoted ? word.slice(1, -1) : word, isQuoted };
  });
}

const URL_WORD = /^(?:https?:)?\/\/\S/i;

/** Text, an address in it, and the text behind that: `何以宁 https://a.example/x 港口`. */
export function linkedText(words: readonly string[]): { before: string; url: string | null; after: string } {
  const at = words.findIndex((word) => URL_WORD.test(word));
  if (at < 0) return { before: words.join(' '), url: null, after: '' };
  return {
    before: words.slice(0, at).join(' '),
    url: words[at] ?? null,
    after: words.slice(at + 1).join(' '),
  };
}

export interface Citation {
  readonly author: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly urlTitle: string | null;
}

/** `[author[, source]] [url] [title of the linked page]` */
export function readCitation(argument: string): Citation {
  const { before, url, after } = linkedText(readWords(argument).map(({ text }) => text));
  const [author = '', ...source] = before.split(/[,，]/).map((part) => part.trim());
  const orNull = (text: string) => text || null;
  return { author: orNull(author), source: orNull(source.join(', ')), url, urlTitle: orNull(after) };
}

export interface QuotedPicture {
  readonly address: string | null;
  /** In pixels; null unless both are given. */
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
}

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#]|$)/i;

/** `[class] address [width] [height] ["title"] ["alt"]`; title and alt may stand in one pair of quotes. */
export function quotedPicture(argument: string): QuotedPicture {
  const words = readWords(argument);
  const at = addressAt(words);
  const rest = words.slice(at + 1);
  const [width = null, height = null] = rest.filter(isNumber).map(({ text }) => Number(text));
  const texts = rest.filter((word) => !isNumber(word)).flatMap(({ text }) => innerTexts(text));
  return { address: words[at]?.text ?? null, width, height, alt: texts.at(-1) ?? '' };
}

function addressAt(words: readonly Word[]): number {
  const named = words.findIndex(({ text }) => PICTURE_NAME.test(text));
  if (named >= 0) return named;
  const bare = words.findIndex(({ text, isQuoted }) => !isQuoted && /[./]/.test(text));
  return bare >= 0 ? bare : words.length;
}

function isNumber({ text, isQuoted }: Word): boolean {
  return !isQuoted && /^\d{1,5}$/.test(text);
}

/** `'"title" "alt"'` */
function innerTexts(text: string): string[] {
  const inner = readWords(text).filter(({ isQuoted }) => isQuoted);
  return inner.length > 0 ? inner.map((word) => word.text) : [text];
}
