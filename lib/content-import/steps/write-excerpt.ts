import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** Graphemes. */
const MAX_EXCERPT = 140;
/** A full stop within a number or a name (4.5, a.example, Nov. 23, Dr. Hart) ends nothing. */
const SENTENCE =
  /(?:[^。！？!?.…]|\.(?=\S|\s+[\p{Ll}\d])|(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|St|No))\.)+(?:[。！？!?…]+|\.)?[”’」』）)"]*\s*/gu;
/** How a paragraph of prose ends; a byline, a dateline or a subhead does not. */
const PROSE_END = /[。！？!?.…：:][”’」』）)"]*$/u;
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
  return printedText(printedText(value)?.replace(/<[^<>]*>/g, ' '));
}

/**
 * Whole sentences of the first paragraph of prose, up to 140 graphemes; a longer first sentence is cut and
 * ends in an ellipsis. Paragraphs that repeat the title or hold only a byline are passed over where others follow.
 */
export function excerptOf(text: string, title: string): string | null {
  const paragraphs = text.split('\n', 20).filter((line) => line !== '');
  const start = paragraphs.find((line) => line !== title.trim() && isProse(line)) ?? paragraphs[0];
  return start === undefined ? null : shorten(start);
}

function isProse(paragraph: string): boolean {
  return PROSE_END.test(paragraph) || firstGraphemes(paragraph, MAX_BYLINE).length < paragraph.length;
}

function shorten(paragraph: string): string {
  let excerpt = '';
  for (const [sentence] of paragraph.matchAll(SENTENCE)) {
    if (!fits(excerpt + sentence.trimEnd())) break;
    excerpt += sentence;
  }
  return excerpt.trim() || cut(paragraph);
}

function fits(text: string): boolean {
  return text.length <= MAX_EXCERPT || firstGraphemes(text, MAX_EXCERPT).length === text.length;
}

function cut(paragraph: string): string {
  const kept = firstGraphemes(paragraph, MAX_EXCERPT - 1);
  if (kept.length === paragraph.length) return paragraph;
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
