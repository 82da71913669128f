import type { SiteConfig } from '#lib/articles/site-config.ts';
import { contentPathInSource } from '#lib/hexo/post-path.ts';

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
 * Hexo publishes as a whole, also where only its `_posts` are imported. Null for a site without a folder.
 */
export function pictureFolderOf(site: SiteConfig): PictureFolder | null {
  const { contentRoot, sourceRoot } = site;
  if (contentRoot === null) return null;
  const contentAt = contentPathInSource(site);
  if (contentAt === null || sourceRoot === null)
    return { key: keyOf(site), root: contentRoot, contentAt: '' };
  return { key: keyOf(site), root: sourceRoot, contentAt };
}

/** `blog.example.com-notes` for a site at https://blog.example.com/notes/; 'local' where no address is known. */
function keyOf({ url }: SiteConfig): string {
  const address = url === null ? null : URL.parse(url);
  const key = `${address?.host ?? ''}${address?.pathname ?? ''}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return key.replace(/^[-.]+|-+$/g, '') || 'local';
}
