import type { ImportFlag } from '#lib/articles/article.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { dateInFileName } from '#lib/hexo/post-date.ts';
import type { Step } from '../draft.ts';
import { parseDate } from '../parse-date.ts';
import { printedText } from '../printed-text.ts';

/**
 * `date` and `updated`; without a zone they are wall time in the site's zone. Without a `date` the one in the file's
 * name counts, where the site's `new_post_name` says that there is one. What cannot be read stays unknown.
 */
export function readDates(site: SiteConfig): Step {
  const { timeZone } = site;
  return (draft) => {
    const { date, updated } = draft.frontMatter;
    const modifiedAt = readDate(updated, timeZone);
    const noted = isUnset(updated) ? draft.flags : flagged(draft.flags, modifiedAt, 'updated-unreadable');
    if (!isUnset(date)) {
      const publishedAt = readDate(date, timeZone);
      return {
        ...draft,
        publishedAt,
        modifiedAt,
        flags: flagged(noted, publishedAt, 'date-unreadable'),
      };
    }
    const publishedAt = dateInFileName(draft.path, site);
    return { ...draft, publishedAt, modifiedAt, flags: flagged(noted, publishedAt, 'date-missing') };
  };
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function readDate(value: unknown, timeZone: string): Date | null {
  const printed = printedText(value);
  if (printed === null) return null;
  const parsed = parseDate(printed, timeZone);
  return parsed.ok ? parsed.date : null;
}

function flagged(flags: readonly ImportFlag[], date: Date | null, flag: ImportFlag): readonly ImportFlag[] {
  return date === null ? [...flags, flag] : flags;
}
