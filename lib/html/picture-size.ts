export interface PictureSize {
  width: number;
  height: number;
}

const IN_PATH = /[/_-]w(\d{2,4})h(\d{2,4})(?=[/_.-]|$)/i;
const MAX_SIDE = 20_000;

/** A picture's size in pixels as its attributes or else its address tell it; null unless both sides are known. */
export function readPictureSize(attributes: Record<string, string>, src: string): PictureSize | null {
  const { width, height, w, h } = attributes;
  return pair(width ?? w, height ?? h) ?? sizeInUrl(src);
}

function sizeInUrl(url: string): PictureSize | null {
  const inPath = IN_PATH.exec(url);
  if (inPath) return pair(inPath[1], inPath[2]);
  return pair(/[?&]w(?:idth)?=(\d+)/.exec(url)?.[1], /[?&]h(?:eight)?=(\d+)/.exec(url)?.[1]);
}

function pair(width: string | undefined, height: string | undefined): PictureSize | null {
  const size = { width: pixels(width), height: pixels(height) };
  return size.width > 0 && size.height > 0 ? size : null;
}

/** 0 for anything that is no plain number of pixels, such as 100%. */
function pixels(value = ''): number {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value);
  const side = Number(match?.[1] ?? 0);
  return side <= MAX_SIDE ? side : 0;
}
