import type { SiteConfig } from '#lib/articles/site-config.ts';
import { type FileNameValues, readNewPostName } from './new-post-name.ts';
import { type SitePlaces, siteFileOf } from './post-path.ts';
import { instantOf, wallClock } from './wall-clock.ts';

/** When a post was published, as the values that stand in its address. */
export type DateValues = Record<string, string>;

/** A zone printed behind a time: `05:33:28 GMT`, `05:33Z`, `05:33:28.5 +0800`. */
const PRINTED_ZONE = /\d:\d{2}(?:[:.]\d+){0,2}\s*(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d)/i;
const YAML_TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?[ \t]*(?:Z|[-+]\d{1,2}(?::\d{2})?)$/;

/**
 * The dates that an address may show, since Hexo prints them by the clock of the machine it runs on: first that of
 * the site's own zone, then that of UTC, as build services have. Hexo shifts a date by the difference between
 * machine and site even where it names its zone, and a YAML timestamp with a zone on any machine
 * (hexo-front-matter 4). [] for a date that Hexo could not read, since it took the file's own time then.
 */
export function datesInAddress(
  post: { publishedAt: Date | null; frontMatter: Readonly<Record<string, unknown>> },
  named: FileNameValues,
  timeZone: string,
): DateValues[] {
  const printed = post.frontMatter.date;
  const isPrinted = printed !== undefined && printed !== null && printed !== '';
  const instant = isPrinted ? post.publishedAt : dateOfName(named, timeZone);
  const text = typeof printed === 'string' ? printed.trim() : '';
  if (instant === null || (text !== '' && Number.isNaN(Date.parse(text)))) return [];
  const shifted = PRINTED_ZONE.test(text) ? asIfInZone(instant, timeZone) : instant;
  return [valuesAt(YAML_TIMESTAMP.test(text) ? shifted : instant, timeZone), valuesAt(shifted, 'UTC')];
}

/** The instant at which the zone's clocks show what those of UTC showed at the given one. */
function asIfInZone(instant: Date, timeZone: string): Date {
  return instantOf(wallClock(instant, 'UTC'), timeZone);
}

/**
 * The date that Hexo takes from a file's name where the front matter has none and `new_post_name` says where it
 * stands (`:year-:month-:day-:title.md`): midnight in the site's zone. Null where the name holds no real date.
 */
export function dateInFileName(
  path: string,
  site: Pick<SiteConfig, 'newPostName' | 'timeZone'> & SitePlaces,
): Date | null {
  const file = siteFileOf(path, site);
  return file.kind === 'post'
    ? dateOfName(readNewPostName(file.path, site.newPostName), site.timeZone)
    : null;
}

function dateOfName({ year, month, i_month, day, i_day }: FileNameValues, timeZone: string): Date | null {
  const [y, m, d] = [year, month ?? i_month, day ?? i_day].map(Number);
  if (!y || !m || !d) return null;
  const asUtc = new Date(Date.UTC(y, m - 1, d));
  const isReal = asUtc.getUTCMonth() + 1 === m && asUtc.getUTCDate() === d;
  return isReal ? instantOf({ year: y, month: m, day: d, hour: 0, minute: 0, second: 0 }, timeZone) : null;
}

function valuesAt(date: Date, timeZone: string): DateValues {
  const { year, month, day, hour, minute, second } = wallClock(date, timeZone);
  return {
    year: String(year).padStart(4, '0'),
    month: twoDigits(month),
    i_month: String(month),
    day: twoDigits(day),
    i_day: String(day),
    hour: twoDigits(hour),
    minute: twoDigits(minute),
    second: twoDigits(second),
    timestamp: String(Math.floor(date.getTime() / 1000)),
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
