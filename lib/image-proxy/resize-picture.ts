import sharp, { type Sharp, type SharpOptions } from 'sharp';
import type { Encoding } from './choose-encoding.ts';

// What comes from outside is decoded by the loaders named here and by no others.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Svg'].map((name) => `VipsForeignLoad${name}`),
});
// Threads come from the number of pictures at once (make-picture.ts), not from one picture.
sharp.concurrency(1);
sharp.cache(false);

/** A picture's own facts, with its orientation applied. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** '#rrggbb', the mean of it, to stand in its place until it is there; null where it is transparent. */
  readonly colour: string | null;
}

interface Opened {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly isDrawing: boolean;
  readonly isOpaque: boolean;
}

/** 60 megapixels: a large camera's picture; of an animation all frames together. */
const MOST_PIXELS = 60_000_000;
/** An animation that would come out larger is shown as its first frame. */
const MOST_ANIMATED_PIXELS = 20_000_000;
const MOST_DRAWING_BYTES = 1_000_000;
/** librsvg's measure: at this many dots to the inch a drawing has its own size. */
const DRAWING_DENSITY = 72;

/** Some pictures are made to keep a decoder busy. */
const LONGEST_SECONDS = 20;

const SAFE: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error' };

/** A picture's facts; null for what is no picture, or one too large. */
export async function readPicture(bytes: Buffer): Promise<PictureFacts | null> {
  return decodedOrNull(async () => {
    const opened = await open(bytes);
    if (!opened) return null;
    const { width, height, isOpaque } = opened;
    return { width, height, colour: isOpaque ? await meanColour(bytes) : null };
  });
}

/** The same without its colour, for which it need not be decoded. */
export async function readPictureSize(bytes: Buffer): Promise<PictureFacts | null> {
  const opened = await decodedOrNull(() => open(bytes));
  return opened && { width: opened.width, height: opened.height, colour: null };
}

async function open(bytes: Buffer): Promise<Opened | null> {
  const { format, autoOrient, pages = 1, pageHeight, hasAlpha } = await sharp(bytes, SAFE).metadata();
  const isDrawing = format === 'svg';
  const { width } = autoOrient;
  const height = pages > 1 ? (pageHeight ?? autoOrient.height) : autoOrient.height;
  if (isDrawing && bytes.length > MOST_DRAWING_BYTES) return null;
  return { width, height, frames: pages, isDrawing, isOpaque: !hasAlpha };
}

function safely(bytes: Buffer, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { ...SAFE, ...options }).timeout({ seconds: LONGEST_SECONDS });
}

async function meanColour(bytes: Buffer): Promise<string> {
  const one = safely(bytes).resize(1, 1, { fit: 'fill' }).toColourspace('srgb').removeAlpha();
  const [red = 0, green = 0, blue = 0] = await one.raw().toBuffer();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A picture no wider than `width`, never larger than it was, upright, in sRGB and without EXIF. An animation stays
 * one as WebP, or becomes its first frame. Null for what cannot be decoded.
 */
export async function resizePicture(
  bytes: Buffer,
  width: number,
  encoding: Encoding,
): Promise<Buffer | null> {
  return decodedOrNull(async () => {
    const opened = await open(bytes);
    if (!opened) return null;
    const animated = encoding !== 'jpeg' && staysAnimated(opened, width);
    const density = opened.isDrawing ? DRAWING_DENSITY * Math.min(8, width / opened.width) : undefined;
    const picture = safely(bytes, { animated, ...(density && { density }) });
    const resized = picture.autoOrient().resize({ width, withoutEnlargement: !opened.isDrawing });
    return encode(resized, animated ? 'webp' : encoding, animated).toBuffer();
  });
}

function staysAnimated({ width, height, frames }: Opened, wanted: number): boolean {
  const scale = Math.min(1, wanted / width);
  const pixels = width * height * frames;
  return frames > 1 && pixels <= MOST_PIXELS && pixels * scale * scale <= MOST_ANIMATED_PIXELS;
}

/** A picture cut to a size, as JPEG, which every reader of links knows; null for what cannot be decoded. */
export async function cropPicture(
  bytes: Buffer,
  size: { width: number; height: number },
): Promise<Buffer | null> {
  return decodedOrNull(() => {
    const picture = safely(bytes)
      .autoOrient()
      .resize({ ...size, fit: 'cover' });
    return encode(picture, 'jpeg', false).toBuffer();
  });
}

function encode(picture: Sharp, encoding: Encoding, animated: boolean): Sharp {
  if (encoding === 'avif') return picture.avif({ quality: 50, effort: 2, chromaSubsampling: '4:2:0' });
  if (encoding === 'webp') return picture.webp({ quality: 75, effort: animated ? 1 : 4 });
  return picture.flatten({ background: '#fff' }).jpeg({ quality: 78, progressive: true });
}

/** The media type of what resizePicture() gives, told by its first bytes. */
export function mediaTypeOf(bytes: Buffer): string {
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? 'image/avif' : 'image/jpeg';
}

/** libvips says with a plain error that it cannot read something. */
async function decodedOrNull<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
