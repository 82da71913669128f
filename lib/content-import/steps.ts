import type { Step } from './draft.ts';
import { cleanDraftBody } from './steps/clean-draft-body.ts';
import { detectLanguage } from './steps/detect-language.ts';
import { estimateReading } from './steps/estimate-reading.ts';
import { readAbbrlink } from './steps/read-abbrlink.ts';
import { readCategories } from './steps/read-categories.ts';
import { readDates } from './steps/read-dates.ts';
import { readPictures } from './steps/read-pictures.ts';
import { readPublished } from './steps/read-published.ts';
import { readSource } from './steps/read-source.ts';
import { readTitle } from './steps/read-title.ts';
import { writeExcerpt } from './steps/write-excerpt.ts';

export interface StepOptions {
  /** IANA name of the zone in which a date without one is wall time; the site's `timezone` in Hexo. */
  readonly timeZone: string;
}

/**
 * The pipeline from parsed front matter to a finished draft. Why this order: the categories tell whether
 * the author is the publisher; the body repeats the title and takes its lead picture's caption to the
 * picture that the front matter names; language, excerpt and length are read from the cleaned text.
 */
export function stepsFor({ timeZone }: StepOptions): readonly Step[] {
  return [
    readTitle,
    readAbbrlink,
    readCategories,
    readSource,
    readDates(timeZone),
    readPictures,
    readPublished,
    cleanDraftBody,
    detectLanguage,
    writeExcerpt,
    estimateReading,
  ];
}
