import { type SignedPicture, signPicture } from './sign-picture.ts';

/** Widths in pixels that are served; anything else would fill the cache. */
export const WIDTHS = [160, 320, 480, 640, 960, 1280, 1920] as const;
export type Width = (typeof WIDTHS)[number];
/** In the place of the width: 1200 × 630 for cards in other people's streams. */
export const SHARE = 'share';
export const SHARE_SIZE = { width: 1200, height: 630 };
/** The source of a story that has no picture: what is shown is always its cover. */
export const NO_PICTURE = 'none';

const OWN = /^\/(?:media|demo)\//;
const DRAWING = /\.svg$/i;

/** Whether a source is resized. A drawing of our own is as small as it gets, and stays sharp. */
export function isResized(source: string): boolean {
  if (OWN.test(source)) return !DRAWING.test(source);
  return /^https?:\/\//i.test(source);
}

/** The address of a picture at one width; a source that is not resized stays as it is. */
export function pictureUrl(picture: SignedPicture, width: Width): string {
  return isResized(picture.source) ? write(picture, String(width)) : picture.source;
}

/** The address of a story's picture for sharing, which is its cover where it has none. */
export function shareUrl(picture: SignedPicture): string {
  return write(picture, SHARE);
}

/**
 * `srcset` of a picture at these widths; of those beyond its own width, where that is known, only the first. Null
 * where there is nothing to choose from.
 */
export function pictureSet(
  picture: SignedPicture,
  widths: readonly Width[],
  ownWidth: number | null,
): string | null {
  if (!isResized(picture.source)) return null;
  const enough = ownWidth === null ? -1 : widths.findIndex((width) => width >= ownWidth);
  const offered = enough < 0 ? widths : widths.slice(0, enough + 1);
  return offered.map((width) => `${pictureUrl(picture, width)} ${width}w`).join(', ');
}

function write({ source, article }: SignedPicture, width: string): string {
  const encoded = Buffer.from(source).toString('base64url');
  const query = article === null ? '' : `?a=${article}`;
  return `/img/${signPicture({ source, article })}/${width}/${encoded}${query}`;
}
