import type { Step } from '../draft.ts';

/** Characters of Chinese and words of Latin writing that a reader takes in a minute. */
const HAN_A_MINUTE = 400;
const WORDS_A_MINUTE = 220;

/** Whole minutes, at least one. */
export const estimateReading: Step = (draft) => ({ ...draft, readingMinutes: minutesFor(draft.bodyText) });

export function minutesFor(text: string): number {
  const han = text.match(/[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}'’-]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(han / HAN_A_MINUTE + words / WORDS_A_MINUTE));
}
