import sharp from 'sharp';
import type { PictureFile } from '#lib/testing/picture-server.ts';

const jpeg = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** What the host of pictures beside the portal sends, by path; any other path is 404. */
export async function makePictures(): Promise<Record<string, PictureFile>> {
  return {
    '/wide.jpg': { type: 'image/jpeg', bytes: await jpeg(1600, 900, '#2f6f9f') },
    '/tall.jpg': { type: 'image/jpeg', bytes: await jpeg(600, 1400, '#9f6f2f') },
    '/small.jpg': { type: 'image/jpeg', bytes: await jpeg(200, 100, '#2f9f4f') },
  };
}
