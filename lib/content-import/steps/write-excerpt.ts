import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** Graphemes. */
const MAX_EXCERPT = 140;
const SENTENCE = /[^。！？!?.…]+(?:[。！？!?…]+|\.(?=\s|$)|\.)?[”’」』）)"]*\s*/g;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The front matter's own description, else whole sentences from the start of the text. */
export const writeExcerpt: Step = (draft) => {
  const { description, excerpt } = draft.frontMatter;
  const own = ownText(description) ?? ownText(excerpt);
  return { ...draft, excerpt: own ?? excerptOf(draft.bodyText, draft.title) };
};

function ownText(value: unknown): string | null {
  return printedText(printedText(value)?.replace(/<[^>]*>/g, ' '));
}

/**
 * Whole sentences of the first paragraph, up to 140 graphemes; a longer first sentence is cut and ends in
 * an ellipsis. A first paragraph that only repeats the title is passed over where others follow.
 */
export function excerptOf(text: string, title: string): string | null {
  const paragraphs = text.split('\n', 20).filter((line) => line !== '');
  const [first, second] = paragraphs;
  const start = first === title.trim() ? (second ?? first) : first;
  return start === undefined ? null : shorten(start);
}

function shorten(paragraph: string): string {
  let excerpt = '';
  for (const [sentence] of paragraph.slice(0, MAX_EXCERPT * 4).matchAll(SENTENCE)) {
    if (!fits(excerpt + sentence.trimEnd())) break;
    excerpt += sentence;
  }
  return excerpt.trim() || cut(paragraph);
}

function fits(text: string): boolean {
  return text.length <= MAX_EXCERPT || countGraphemes(text) <= MAX_EXCERPT;
}

function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length;
}

function cut(paragraph: string): string {
  if (fits(paragraph.slice(0, MAX_EXCERPT * 4)) && paragraph.length <= MAX_EXCERPT * 4) return paragraph;
  const kept = [...graphemes.segment(paragraph.slice(0, MAX_EXCERPT * 4))].slice(0, MAX_EXCERPT - 1);
  const whole = kept.map(({ segment }) => segment).join('');
  // A Latin word is not cut in two.
  return `${whole.replace(/(?<=\s)[\p{Script=Latin}\d'’-]+$/u, '').trimEnd()}…`;
}
