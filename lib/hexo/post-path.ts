import { extname } from 'node:path/posix';
import type { SiteConfig } from '#lib/articles/site-config.ts';

/** Where a site's files lie, as far as it is known. */
export type SitePlaces = Pick<SiteConfig, 'contentRoot' | 'sourceRoot'>;

/**
 * What Hexo makes of a file (hexo.io/docs/writing): a post, by its path below `_posts`; a page of its own, such as
 * `about/index.md`, by its path below the source folder; or nothing: a draft, a name that it leaves out (`_…`,
 * `.…`, `…%`, `…~`).
 */
export type SiteFile = { kind: 'post' | 'page'; path: string } | { kind: 'none' };

/** `path` is below the content root. Where that is no part of a site, everything but a draft is a post. */
export function siteFileOf(path: string, places: SitePlaces): SiteFile {
  const inSource = pathInSource(path, places);
  const isDraft = /(?:^|\/)_drafts\//.test(inSource ?? path);
  const isPage = inSource !== null && !inSource.startsWith('_posts/');
  const below = isPage ? inSource : belowPosts(inSource ?? path);
  const isLeftOut = below.split('/').some((name) => /^[_.]/.test(name)) || /[%~]$/.test(below);
  if (isDraft || isLeftOut) return { kind: 'none' };
  return { kind: isPage ? 'page' : 'post', path: below };
}

/** A post's path below `_posts`, whether the content root is the site, its source folder or within `_posts`. */
export function postPathOf(path: string, places: SitePlaces): string {
  return belowPosts(pathInSource(path, places) ?? path);
}

/** The path that Hexo gives a page: its own `permalink`, which may leave out what every address ends in, or the file's. */
export function pagePath(path: string, permalink: string | null): string {
  if (permalink === null) return `${path.slice(0, path.length - extname(path).length)}.html`;
  return permalink.endsWith('/') || extname(permalink) !== '' ? permalink : `${permalink}.html`;
}

/** Null where the content root is not known to lie in a site's source folder. */
function pathInSource(path: string, { contentRoot, sourceRoot }: SitePlaces): string | null {
  const above = contentPathInSource({ contentRoot, sourceRoot });
  return above === null ? null : above + path;
}

/** Where the content root lies in the source folder: '' or '_posts/科技/'; null where it does not. */
export function contentPathInSource({ contentRoot, sourceRoot }: SitePlaces): string | null {
  if (contentRoot === null || sourceRoot === null) return null;
  const [content, source] = [contentRoot, sourceRoot].map((folder) => `${folder.replaceAll('\\', '/')}/`);
  return content && source && content.startsWith(source)
    ? content.slice(source.length).normalize('NFC')
    : null;
}

function belowPosts(path: string): string {
  return path.replace(/^(?:.*?\/)?_posts\//, '');
}
