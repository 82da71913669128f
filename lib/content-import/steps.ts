import type { SiteConfig } from '#lib/articles/site-config.ts';
import type { PicturesOf, Step } from './draft.ts';
import { cleanDraftBody } from './steps/clean-draft-body.ts';
import { detectLanguage } from './steps/detect-language.ts';
import { estimateReading } from './steps/estimate-reading.ts';
import { findOldAddresses } from './steps/find-old-addresses.ts';
import { fingerprintStory } from './steps/fingerprint-story.ts';
import { markPage } from './steps/mark-page.ts';
import { readAbbrlink } from './steps/read-abbrlink.ts';
import { readCategories } from './steps/read-categories.ts';
import { readCredits } from './steps/read-credits.ts';
import { readDates } from './steps/read-dates.ts';
import { readPictures } from './steps/read-pictures.ts';
import { readPublished } from './steps/read-published.ts';
import { readSource } from './steps/read-source.ts';
import { readTitle } from './steps/read-title.ts';
import { writeExcerpt } from './steps/write-excerpt.ts';

/**
 * The pipeline from parsed front matter to a finished draft. Why this order: the categories tell whether
 * the author is the publisher; the body repeats the title and takes its lead picture's caption to the
 * picture that the front matter names; an editor's credits replace those read; language, excerpt and length are read from the cleaned text.
 */
export function stepsFor(site: SiteConfig, picturesOf?: PicturesOf): readonly Step[] {
  const { breaks } = site;
  return [
    readTitle,
    readAbbrlink,
    readCategories,
    readSource,
    readDates(site),
    readPictures({ picturesOf }),
    readPublished,
    cleanDraftBody({ picturesOf, breaks }),
    readCredits,
    detectLanguage,
    writeExcerpt,
    estimateReading,
    fingerprintStory,
    findOldAddresses(site),
    markPage(site),
  ];
}
