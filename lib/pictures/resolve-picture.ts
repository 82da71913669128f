import { dirname, extname, normalize } from 'node:path/posix';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { ASSET_PREFIX } from '#lib/html/picture-address.ts';
import type { ResolvePicture } from '#lib/html/tree.ts';
import { writePictureAddress } from './picture-address.ts';
import type { PictureFolder } from './picture-folder.ts';
import { isPicturePath } from './picture-path.ts';

/** What the portal itself serves; the demo articles use it. */
const OWN_PICTURES = /^\/demo\//;

/** Different ones in an article; a hostile one must not have the disk searched for ever. */
const MOST_PICTURES = 2_000;

/** Whether there is such a picture, by its path below the folder. */
export type HasPicture = (path: string) => boolean;

/**
 * Tells where the pictures that an article names are served: `/media/<key>/<path>`, or null where none of the places
 * that Hexo, an editor's preview or a file manager would look at holds one. `articlePath` is below the content root.
 */
export function pictureResolver(
  articlePath: string,
  site: Pick<SiteConfig, 'root' | 'postAssetFolder'>,
  folder: PictureFolder,
  has: HasPicture,
): ResolvePicture {
  const article = folder.contentAt + articlePath;
  const look = (address: string): string | null => {
    if (OWN_PICTURES.test(address)) return address;
    const places = address.startsWith('/')
      ? fromRoot(address, site.root)
      : fromArticle(address, article, site);
    const path = places.map(normalize).find((place) => isPicturePath(place) && has(place));
    return path === undefined ? null : writePictureAddress({ key: folder.key, path });
  };
  return rememberAnswers(look);
}

function rememberAnswers(look: ResolvePicture): ResolvePicture {
  const answers = new Map<string, string | null>();
  return (address) => {
    const known = answers.get(address);
    if (known !== undefined || answers.size >= MOST_PICTURES) return known ?? null;
    const answer = look(address);
    answers.set(address, answer);
    return answer;
  };
}

/** `/blog/images/a.png` of a site whose `root` is `/blog/` is `images/a.png`. */
function fromRoot(address: string, root: string): string[] {
  const path = bare(address);
  return path.startsWith(root) ? [path.slice(root.length), path.slice(1)] : [path.slice(1)];
}

/**
 * Hexo copies the post's asset folder to where the post's page is, so that a bare name leads there; editors look
 * beside the file. Too many `../`, right at the page's address, end at the root as they do in a browser.
 */
function fromArticle(address: string, article: string, site: Pick<SiteConfig, 'postAssetFolder'>): string[] {
  const isAsset = address.startsWith(ASSET_PREFIX);
  const path = bare(isAsset ? address.slice(ASSET_PREFIX.length) : address).replace(/^\/+/, '');
  const beside = `${dirname(article)}/${path}`;
  const inAssets = `${article.slice(0, article.length - extname(article).length)}/${path}`;
  const near = isAsset || site.postAssetFolder ? [inAssets, beside] : [beside, inAssets];
  return [...near, normalize(path).replace(/^(?:\.\.\/)+/, '')];
}

/** Without what only a server would read; `\` is how Windows writes a slash. */
function bare(address: string): string {
  return address.replace(/[?#].*$/s, '').replaceAll('\\', '/');
}
