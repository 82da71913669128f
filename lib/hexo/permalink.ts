import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { CategoryPath } from '#lib/articles/article.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { computeAbbrlink } from './abbrlink.ts';
import { type FileNameValues, readNewPostName } from './new-post-name.ts';
import { type DateValues, datesInAddress } from './post-date.ts';
import { pagePath, postPathOf, siteFileOf } from './post-path.ts';
import { slugize } from './slugize.ts';

export { normaliseOldPath } from './old-path.ts';

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
/** Hexo numbers posts in a database of its own. */
const UNKNOWABLE = ['id', '_id'];

/**
 * The paths, the site's `root` included, at which Hexo 8 may have put a post (hexo.io/docs/permalinks): by its own
 * `permalink`, else by the site's; a page where its file lies; not percent-encoded, but for a `%` that would be taken for an escape. There can
 * be two, see datesInAddress.
 *
 * None where it had none (a draft, `published: false`, no site) and where it needs what the file does not tell: a
 * date that Hexo could not read, the internal `:id`, a value that only a plugin knows. Of several categories Hexo
 * takes the one it met last in the whole site; here it is the last one of the post.
 */
export function oldAddresses(post: OldPost, site: SiteConfig): string[] {
  const file = siteFileOf(post.path, site);
  if (file.kind === 'none' || isFalse(post.frontMatter.published)) return [];
  const own = printed(post.frontMatter.permalink);
  if (file.kind === 'page') return [join(site.root, escaped(pagePath(file.path, own)))];
  const paths = own === null ? computedPaths(post, site) : [own];
  return [...new Set(paths.map((path) => join(site.root, asRoute(path, site))))];
}

/** Why no post of this site has an old address that can be computed, in plain words; null where it can. */
export function whyNoOldAddress({ permalink, file }: SiteConfig): string | null {
  const names = [...(permalink ?? '').matchAll(PARAMETER)].map(([, name = '']) => name);
  if (!names.some((name) => UNKNOWABLE.includes(name))) return null;
  return `${file ?? '_config.yml'}: addresses with :id cannot be computed, since Hexo numbers posts in its own database; old links do not redirect.`;
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false' || value === 0;
}

function computedPaths(post: OldPost, site: SiteConfig): string[] {
  if (site.permalink === null) return [];
  const rule = site.permalink;
  const named = readNewPostName(postPathOf(post.path, site), site.newPostName);
  const dates = datesInAddress(post, named, site.timeZone);
  // An address without a date needs none.
  return (dates.length > 0 ? dates : [null]).flatMap((date) =>
    fillIn(rule, valuesOf(post, named, date, site)),
  );
}

type ReadValue = (name: string) => string | null;

/** One path, or none where a value is missing. */
function fillIn(rule: string, read: ReadValue): string[] {
  let isWhole = true;
  const path = rule.replace(PARAMETER, (_, name: string) => {
    const value = read(name);
    if (value === null) isWhole = false;
    return value ?? '';
  });
  return isWhole ? [path] : [];
}

/** As Hexo's router has it: a folder for the post's pictures, `\` for a slash, nothing from a `?` on. */
function asRoute(path: string, { postAssetFolder }: SiteConfig): string {
  const folder = postAssetFolder && !/(?:\/|\.html)$/.test(path) ? `${path}/` : path;
  return escaped(folder.replaceAll('\\', '/').replace(/\?.*$/, ''));
}

function escaped(path: string): string {
  return path.replace(/%(?=[0-9a-f]{2})/gi, '%25');
}

function join(root: string, path: string): string {
  return `${root}/${path}`.replace(/\/{2,}/g, '/');
}

function printed(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A parameter's value: Hexo's own, else what the file's name, the front matter, `permalink_defaults` say. */
function valuesOf(
  post: OldPost,
  named: FileNameValues,
  date: DateValues | null,
  site: SiteConfig,
): ReadValue {
  const slug = named.title;
  const title = printed(post.frontMatter.title) ?? '';
  const own: Record<string, string | null> = {
    id: printed(post.frontMatter.id),
    title: slug,
    name: basename(slug),
    post_title: slugize(title, 1),
    category: categorySlug(post, named, site),
    hash: date && hashOf(slug, date.timestamp ?? ''),
    ...NO_DATE,
    ...date,
  };
  const given = new Map(
    Object.entries({ ...site.permalinkDefaults, ...asTexts(post.frontMatter), ...named }),
  );
  const read = (name: string) => (Object.hasOwn(own, name) ? own[name] : given.get(name)) ?? null;
  const abbrlink = post.abbrlink ?? abbrlinkOf(title, site);
  return (name) => (name === 'abbrlink' ? abbrlink : read(name));
}

const NO_DATE = Object.fromEntries(
  ['year', 'month', 'i_month', 'day', 'i_day', 'hour', 'minute', 'second', 'timestamp'].map((name) => [
    name,
    null,
  ]),
);

function asTexts(frontMatter: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: [string, string][] = [];
  for (const [key, value] of Object.entries(frontMatter)) {
    const text = printed(value);
    if (text !== null) texts.push([key, text]);
  }
  return Object.fromEntries(texts);
}

/** Without a title the plugin sums up nothing, and numbers the posts by an order that is not kept. */
function abbrlinkOf(title: string, site: SiteConfig): string | null {
  return title === '' ? null : computeAbbrlink(title, site.abbrlink);
}

function hashOf(slug: string, timestamp: string): string {
  return createHash('sha1').update(slug).update(timestamp).digest('hex').slice(0, 12);
}

function categorySlug(post: OldPost, named: FileNameValues, site: SiteConfig): string {
  const fromName = named.category === undefined ? [] : [named.category];
  const path = post.categoryPaths.at(-1) ?? fromName;
  if (path.length === 0) return site.defaultCategory;
  const names = path.map((name) => (Object.hasOwn(site.categoryMap, name) ? site.categoryMap[name] : name));
  return names.map((name) => slugize(name ?? '', site.filenameCase)).join('/');
}
