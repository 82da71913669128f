import type { ImportFlag } from '#lib/articles/article.ts';
import type { Step } from '../draft.ts';
import { parseDate } from '../parse-date.ts';
import { printedText } from '../printed-text.ts';

/** `date` and `updated`; without a zone they are wall time in `timeZone`. What cannot be read stays unknown. */
export function readDates(timeZone: string): Step {
  return (draft) => {
    const printed = printedText(draft.frontMatter.date);
    const publishedAt = readDate(printed, timeZone);
    const modifiedAt = readDate(printedText(draft.frontMatter.updated), timeZone);
    return { ...draft, publishedAt, modifiedAt, flags: [...draft.flags, ...flagsFor(printed, publishedAt)] };
  };
}

function readDate(printed: string | null, timeZone: string): Date | null {
  if (printed === null) return null;
  const parsed = parseDate(printed, timeZone);
  return parsed.ok ? parsed.date : null;
}

function flagsFor(printed: string | null, date: Date | null): ImportFlag[] {
  if (printed === null) return ['date-missing'];
  return date === null ? ['date-unreadable'] : [];
}
