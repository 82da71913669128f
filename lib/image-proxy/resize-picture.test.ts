import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cropPicture, mediaTypeOf, readPicture, resizePicture } from './resize-picture.ts';

const plain = (width: number, height: number, background = '#c05030') =>
  sharp({ create: { width, height, channels: 3, background } });

async function shapeOf(bytes: Buffer | null) {
  if (bytes === null) return null;
  const { format, width, height, pages, orientation, exif } = await sharp(bytes).metadata();
  return { format, width, height, pages, orientation, hasExif: exif !== undefined };
}

test.each([
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ['jpeg', 'image/jpeg'],
] as const)('as %s it is scaled, and its type is told by its bytes', async (encoding, type) => {
  const resized = await resizePicture(await plain(900, 600).png().toBuffer(), 320, encoding);
  expect(await shapeOf(resized)).toMatchObject({ width: 320, height: 213 });
  expect(resized && mediaTypeOf(resized)).toBe(type);
});

test('nothing is enlarged', async () => {
  const small = await plain(100, 50).jpeg().toBuffer();
  expect(await shapeOf(await resizePicture(small, 640, 'webp'))).toMatchObject({ width: 100, height: 50 });
});

test('it stands upright and says nothing of where it was taken', async () => {
  const turned = await plain(300, 100)
    .withExif({ IFD0: { Copyright: '林知远' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await readPicture(turned)).toMatchObject({ width: 100, height: 300 });
  expect(await shapeOf(await resizePicture(turned, 50, 'jpeg'))).toMatchObject({
    width: 50,
    height: 150,
    orientation: undefined,
    hasExif: false,
  });
});

test('its facts are its size and mean colour, the latter where it hides what is behind', async () => {
  expect(await readPicture(await plain(90, 60).png().toBuffer())).toEqual({
    width: 90,
    height: 60,
    colour: '#c05030',
  });
  const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } });
  expect(await readPicture(await clear.png().toBuffer())).toEqual({ width: 9, height: 9, colour: null });
});

async function animation(side: number, frames: number): Promise<Buffer> {
  const colours = Array.from({ length: frames }, (_, at) => `hsl(${(at * 360) / frames} 80% 50%)`);
  const pictures = await Promise.all(colours.map((colour) => plain(side, side, colour).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
}

test('an animation stays one as WebP; elsewhere it is its first frame', async () => {
  const moving = await animation(64, 3);
  expect(await readPicture(moving)).toMatchObject({ width: 64, height: 64 });
  for (const encoding of ['avif', 'webp'] as const) {
    expect(await shapeOf(await resizePicture(moving, 32, encoding))).toMatchObject({
      format: 'webp',
      pages: 3,
    });
  }
  expect(await shapeOf(await resizePicture(moving, 32, 'jpeg'))).toMatchObject({ format: 'jpeg', width: 32 });
});

test('a drawing is drawn at the width, without what it would load', async () => {
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><image href="file:///etc/passwd"/><rect width="20" height="10" fill="red"/></svg>',
  );
  expect(await shapeOf(await resizePicture(drawing, 160, 'webp'))).toMatchObject({ width: 160, height: 80 });
});

test('a card’s picture has its shape, a larger one too', async () => {
  const cropped = await cropPicture(await plain(300, 900).png().toBuffer(), { width: 1200, height: 630 });
  expect(await shapeOf(cropped)).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
});

const PNG_OF_A_GIGAPIXEL = Buffer.from('89504e470d0a1a0a0000000d4948445200010000000100000802000000', 'hex');

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<!doctype html><p>没有图片</p>')],
  ['half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
  ['a picture of a gigapixel', PNG_OF_A_GIGAPIXEL],
  [
    'a TIFF',
    await plain(9, 9)
      .tiff()
      .toBuffer()
      .catch(() => Buffer.from('II*\0')),
  ],
  ['a document', Buffer.from('%PDF-1.7\n')],
])('%s is no picture', async (_, bytes) => {
  expect(await readPicture(bytes)).toBeNull();
  expect(await resizePicture(bytes, 320, 'webp')).toBeNull();
});
