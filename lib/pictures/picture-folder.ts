import { dirname, relative, resolve, sep } from 'node:path';
import type { SiteConfig } from '#lib/articles/site-config.ts';

/** A folder whose pictures are served under `/media/<key>/`. */
export interface PictureFolder {
  /** The same wherever the folder lies and whatever database knows it; two folders may share one. */
  key: string;
  /** Absolute. */
  root: string;
  /** Where the content root lies below it: '' or '_posts/'. */
  contentAt: string;
}

/**
 * The pictures that go with a content folder: those in it; of a Hexo site those in all of its source folder, which
 * Hexo publishes as a whole, also where only its `_posts` are imported.
 */
export function pictureFolderOf(site: SiteConfig, contentRoot: string): PictureFolder {
  const source = site.file === null ? contentRoot : resolve(dirname(site.file), site.sourceDir);
  const isInSource = contentRoot.startsWith(source + sep) && isBelow(source, site.file);
  const root = isInSource ? source : contentRoot;
  const below = relative(root, contentRoot).split(sep).join('/');
  return { key: keyOf(site), root, contentAt: below === '' ? '' : `${below}/` };
}

/** A `source_dir` such as `..` must not open what lies around the site. */
function isBelow(source: string, file: string | null): boolean {
  return file !== null && source.startsWith(dirname(file) + sep);
}

/** `blog.example.com-notes` for a site at https://blog.example.com/notes/; 'local' where no address is known. */
function keyOf({ url }: SiteConfig): string {
  const address = url === null ? null : URL.parse(url);
  const key = `${address?.host ?? ''}${address?.pathname ?? ''}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return key.replace(/^[-.]+|-+$/g, '') || 'local';
}
