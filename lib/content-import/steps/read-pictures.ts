import { pictureAddress } from '#lib/html/picture-address.ts';
import type { ResolvePicture } from '#lib/html/tree.ts';
import type { BodyOptions, Step } from '../draft.ts';

/** Best first: the crawler's two keys, then those of common Hexo themes. */
const KEYS = ['headimg', 'cover', 'thumbnail', 'top_img', 'banner', 'image'];
/** Services whose random pictures mean "no picture". */
const PLACEHOLDER =
  /^https?:\/\/(?:picsum\.photos|via\.placeholder\.com|placehold\.co|placehold\.it|loremflickr\.com)(?:\/|$)/i;

/** The lead picture that the front matter names; null where there is none or only a placeholder. */
export function readPictures({ picturesOf }: BodyOptions = {}): Step {
  return (draft) => {
    const resolve = picturesOf?.(draft.path);
    for (const key of KEYS) {
      const url = readPicture(draft.frontMatter[key], resolve);
      if (url !== null) return { ...draft, imageUrl: url };
    }
    return draft;
  };
}

function readPicture(value: unknown, resolve: ResolvePicture | undefined): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const url = typeof first === 'string' ? pictureAddress(first, resolve) : null;
  return url !== null && !PLACEHOLDER.test(url) ? url : null;
}
