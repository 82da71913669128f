import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path/posix';
import type { CategoryPath } from '#lib/articles/article.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { computeAbbrlink } from './abbrlink.ts';
import { slugize } from './slugize.ts';
import { wallClock } from './wall-clock.ts';

/** What an address is computed from. */
export interface OldPost {
  /** Below the content root, '/'-separated. */
  path: string;
  title: string;
  publishedAt: Date | null;
  categoryPaths: readonly CategoryPath[];
  abbrlink: string | null;
  frontMatter: Readonly<Record<string, unknown>>;
}

const PARAMETER = /:(\w*[^_\W])/g;
const UNKNOWABLE = ['id', '_id'];

/**
 * The paths, the site's `root` included, at which Hexo 8 may have put a post (hexo.io/docs/permalinks): by its
 * own `permalink`, else by the site's. None where the site has no permalink, or it needs what the file does not
 * tell: a date that is not there, or Hexo's internal `:id`. Of several categories Hexo takes the one it met last
 * in the whole site; here it is the last one of the post.
 *
 * There can be two, since Hexo prints dates by the clock of the machine it runs on: one in the site's own zone,
 * or one in UTC, as build services are.
 */
export function oldAddresses(post: OldPost, site: SiteConfig): string[] {
  const clocks = [
    { date: post.publishedAt, zone: site.timeZone },
    { date: onUtcMachine(post, site), zone: 'UTC' },
  ];
  const addresses = clocks.map((clock) => addressBy(clock, post, site));
  return [...new Set(addresses.filter((address) => address !== null))];
}

const PRINTED_ZONE = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/i;

/** Hexo shifts a date by the difference between machine and site even where the date named its zone itself. */
function onUtcMachine({ publishedAt, frontMatter }: OldPost, { timeZone }: SiteConfig): Date | null {
  const printedDate = printed(frontMatter.date)?.trim() ?? '';
  if (publishedAt === null || !PRINTED_ZONE.test(printedDate)) return publishedAt;
  const { year, month, day, hour, minute, second } = wallClock(publishedAt, timeZone);
  const offset =
    Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(publishedAt.getTime() / 1000) * 1000;
  return new Date(publishedAt.getTime() - offset);
}

interface Clock {
  date: Date | null;
  zone: string;
}

function addressBy(clock: Clock, post: OldPost, site: SiteConfig): string | null {
  const own = printed(post.frontMatter.permalink);
  if (own !== null) return join(site.root, own);
  if (site.permalink === null || post.path.split('/').includes('_drafts')) return null;
  const values = valuesOf(clock, post, site);
  let isWhole = true;
  const address = site.permalink.replace(PARAMETER, (_, name: string) => {
    const value = values[name] ?? printed(post.frontMatter[name]) ?? site.permalinkDefaults[name] ?? null;
    if (value === null) isWhole = false;
    return value ?? '';
  });
  return isWhole ? join(site.root, address) : null;
}

/** Why no post of this site has an old address that can be computed, in plain words; null where it can. */
export function whyNoOldAddress({ permalink, file }: SiteConfig): string | null {
  const names = [...(permalink ?? '').matchAll(PARAMETER)].map(([, name = '']) => name);
  if (!names.some((name) => UNKNOWABLE.includes(name))) return null;
  return `${file}: addresses with :id cannot be computed, since Hexo numbers posts in its own database; old links do not redirect.`;
}

function join(root: string, path: string): string {
  return `${root}/${path}`.replace(/\/{2,}/g, '/');
}

function printed(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

type Values = Record<string, string | null>;

function valuesOf({ date, zone }: Clock, post: OldPost, site: SiteConfig): Values {
  const { slug, ...named } = readFileName(post.path, site.newPostName);
  const title = printed(post.frontMatter.title) ?? post.title;
  return {
    ...named,
    id: null,
    _id: null,
    title: slug,
    name: basename(slug),
    post_title: slugize(title, 1),
    category: categorySlug(post, site),
    abbrlink: post.abbrlink ?? computeAbbrlink(title, site.abbrlink),
    ...dateValues(date, slug, zone),
  };
}

const FILE_NAME_PARTS: Record<string, string> = {
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  day: String.raw`\d{2}`,
  i_month: String.raw`\d{1,2}`,
  i_day: String.raw`\d{1,2}`,
  hash: '[0-9a-f]{12}',
};

/** A file's name as `new_post_name` reads it; the slug is the part that is the title, folders included. */
function readFileName(path: string, newPostName: string): { slug: string } & Values {
  const below = path.replace(/^(?:.*\/)?_posts\//, '');
  const name = below.slice(0, below.length - extname(below).length);
  const rule = newPostName.slice(0, newPostName.length - extname(newPostName).length);
  const found = patternOf(rule).exec(name)?.groups;
  if (!found) return { slug: slugize(name) };
  return { ...found, slug: found.title ?? slugize(name) };
}

function patternOf(rule: string): RegExp {
  const seen = new Set<string>();
  const pattern = rule
    .replace(/[\\^$.*+?()[\]{}|-]/g, String.raw`\$&`)
    .replace(PARAMETER, (_, name: string) => {
      const part = FILE_NAME_PARTS[name] ?? '.+?';
      const isNew = !seen.has(name) && /^[a-z_]+$/i.test(name);
      seen.add(name);
      return isNew ? `(?<${name}>${part})` : part;
    });
  return new RegExp(`^${pattern}$`);
}

function categorySlug({ categoryPaths }: OldPost, site: SiteConfig): string {
  const path = categoryPaths.at(-1);
  if (path === undefined || path.length === 0) return site.defaultCategory;
  const names = path.map((name) => site.categoryMap[name] ?? name);
  return names.map((name) => slugize(name, site.filenameCase)).join('/');
}

function dateValues(date: Date | null, slug: string, timeZone: string): Values {
  if (date === null) return {};
  const { year, month, day, hour, minute, second } = wallClock(date, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  const timestamp = String(Math.floor(date.getTime() / 1000));
  return {
    year: String(year).padStart(4, '0'),
    month: two(month),
    i_month: String(month),
    day: two(day),
    i_day: String(day),
    hour: two(hour),
    minute: two(minute),
    second: two(second),
    timestamp,
    hash: createHash('sha1')
      .update(slug + timestamp)
      .digest('hex')
      .slice(0, 12),
  };
}

const MOST_CHARACTERS = 2_000;

/**
 * An address as it is kept and looked up: decoded, in NFC, without the slash or `index.html` at its end, so that
 * every way in which a browser or a link spells it is one. At least '/'.
 */
export function normaliseOldPath(pathname: string): string {
  const plain = decode(pathname)
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .toWellFormed()
    .normalize('NFC')
    .slice(0, MOST_CHARACTERS);
  const path = `/${plain}`.replace(/\/{2,}/g, '/').replace(/\/(?:index\.html?)?$/, '');
  return path === '' ? '/' : path;
}

/** A file name may hold a `%` that means nothing; what does not decode stays as it is. */
function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
