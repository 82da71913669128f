import { listContentFolders } from '#db/queries/content-folders.ts';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { findPicture } from './find-picture.ts';
import { readPictureAddress } from './picture-address.ts';
import { pictureFolderOf } from './picture-folder.ts';

/**
 * The file behind `/media/<key>/<path>`, absolute; null where there is none. Of two folders with one key the one that
 * was imported first and holds it has it.
 */
export async function findServedPicture(pathname: string): Promise<string | null> {
  const address = readPictureAddress(pathname);
  if (address === null) return null;
  for (const { site, path: contentRoot } of await listContentFolders()) {
    const folder = pictureFolderOf({ ...DEFAULT_SITE, ...site, contentRoot });
    const found = folder?.key === address.key ? await findPicture(folder.root, address.path) : null;
    if (found !== null) return found;
  }
  return null;
}
