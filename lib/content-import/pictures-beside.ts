import type { SiteConfig } from '#lib/articles/site-config.ts';
import { picturesIn } from '#lib/pictures/find-picture.ts';
import { pictureFolderOf } from '#lib/pictures/picture-folder.ts';
import { type HasPicture, pictureResolver } from '#lib/pictures/resolve-picture.ts';
import type { PicturesOf } from './draft.ts';

/** Looks for pictures in the site's own folder; only an article that names one costs a look at the disk. */
export function picturesBeside(site: SiteConfig): PicturesOf | undefined {
  const folder = pictureFolderOf(site);
  if (folder === null) return undefined;
  let pictures: HasPicture | null = null;
  const has: HasPicture = (path) => {
    pictures ??= picturesIn(folder.root);
    return pictures(path);
  };
  return (articlePath) => pictureResolver(articlePath, site, folder, has);
}
