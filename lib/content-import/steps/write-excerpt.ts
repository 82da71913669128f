import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** Graphemes. */
const MAX_EXCERPT = 140;
/** An author's own description is kept as it is up to so many. */
const MAX_OWN = 300;
/** No excerpt is taken from further on. */
const MAX_LOOKED_AT = 4_000;
const ABBREVIATION =
  'Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Inc|Ltd|Co|Corp|Sen|Gov|Gen|Rep|Lt|Col|Capt|Sgt|Jr|Sr|Mt|Ave|Fig|Vol|approx|[A-Z]|[ap]\\.m|[ei]\\.[ge]';
/** A full stop within a number or a name (4.5, a.example, Nov. 23, Dr. Hart, U.S. Navy) ends nothing. */
const WITHIN = `\\.(?=[^\\s”’」』）)】"]|\\s+[\\p{Ll}\\d])|(?<=\\b(?:${ABBREVIATION}))\\.(?=.)`;
const CLOSING = '[”’」』）)】》"]*';
const SENTENCE = new RegExp(`(?:[^。！？!?.…]|${WITHIN})+(?:[。！？!?…]+|\\.+)?${CLOSING}\\s*`, 'gu');
/** How a paragraph of prose ends; a byline, a dateline or a subhead does not. */
const PROSE_END = /[。！？!?.…：:][”’」』）)】"]*$/u;
/** Graphemes up to which a paragraph without such an end counts as a byline or subhead. */
const MAX_BYLINE = 60;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The front matter's own description, else what stands above the mark `more`, else the start of the text. */
export const writeExcerpt: Step = (draft) => {
  const { description, excerpt } = draft.frontMatter;
  const own = ownText(description) ?? ownText(excerpt);
  // What stands above `<!-- more -->` is the author's own choice of an excerpt, of whole sentences or not.
  const chosen = draft.moreText === null ? null : excerptOf(draft.moreText, draft.title);
  return { ...draft, excerpt: own ?? chosen ?? excerptOf(draft.bodyText, draft.title) };
};

function ownText(value: unknown): string | null {
  const text = printedText(printedText(value)?.replace(/<[/!]?[a-z-][^<>]*>/gi, ' '));
  return text === null || fits(text, MAX_OWN) ? text : shorten(text.slice(0, MAX_LOOKED_AT));
}

/**
 * Whole sentences of the first paragraph of prose, up to 140 graphemes; a longer first sentence is cut after a
 * clause and ends in an ellipsis. Paragraphs that repeat the title or hold only a byline are passed over where
 * others follow.
 */
export function excerptOf(text: string, title: string): string | null {
  const paragraphs = text.split('\n', 20).filter((line) => line !== '');
  const start = paragraphs.find((line) => line !== title.trim() && isProse(line)) ?? paragraphs[0];
  return start === undefined ? null : shorten(start.slice(0, MAX_LOOKED_AT).toWellFormed());
}

function isProse(paragraph: string): boolean {
  return PROSE_END.test(paragraph.slice(-20)) || !fits(paragraph, MAX_BYLINE);
}

function shorten(paragraph: string): string {
  let excerpt = '';
  for (const [sentence] of paragraph.matchAll(SENTENCE)) {
    if (!fits(excerpt + sentence.trimEnd(), MAX_EXCERPT)) break;
    excerpt += sentence;
  }
  return withoutOpeningQuote(excerpt.trim()) || cut(paragraph);
}

/** Straight quotes do not tell whether they close this sentence or open the next. */
function withoutOpeningQuote(text: string): string {
  const isOpen = text.endsWith('"') && text.split('"').length % 2 === 0;
  return isOpen ? text.slice(0, -1).trimEnd() : text;
}

function fits(text: string, count: number): boolean {
  return text.length <= count || firstGraphemes(text, count).length === text.length;
}

/** Where a clause ends; the comma of 3,200 ends none. */
const CLAUSE = /[，；：—、](?=[^，；：—、]*$)|[,;:–](?=\s[^,;:]*$)/gu;

function cut(paragraph: string): string {
  const kept = firstGraphemes(paragraph, MAX_EXCERPT - 1);
  if (kept.length === paragraph.length) return paragraph;
  const clause = [...kept.matchAll(CLAUSE)].at(-1)?.index ?? 0;
  if (clause >= kept.length / 2) return `${kept.slice(0, clause).replace(/[\s—–-]+$/, '')}…`;
  // A Latin word is not cut in two.
  return `${kept.replace(/(?<=\s)[\p{Script=Latin}\d'’-]+$/u, '').trimEnd()}…`;
}

function firstGraphemes(text: string, count: number): string {
  let left = count;
  for (const { index } of graphemes.segment(text)) {
    if (left === 0) return text.slice(0, index);
    left -= 1;
  }
  return text;
}
