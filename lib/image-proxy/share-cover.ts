import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js/t2cn';
import type { CoverWords } from '#db/queries/pictures.ts';
import { SHARE_SIZE } from '#lib/picture-addresses/picture-url.ts';
import { drawCard, type LaidText, layCard } from './draw-cover.ts';
import { outlinesFor } from './outline-text.ts';
import { keep, readKept } from './picture-store.ts';
import { cropPicture } from './resize-picture.ts';

/** To be raised when covers come out otherwise than before. */
const VERSION = 1;

/**
 * A story's cover as JPEG, since no card elsewhere takes SVG: drawn with a typeface that comes with the portal, so
 * that a server needs none. That one has simplified characters only, and so has the cover of a traditional headline;
 * where it lacks a character all the same, the cover has no words.
 */
export async function shareCover(words: CoverWords | null, siteName: string): Promise<Buffer> {
  const name = `${createHash('sha256')
    .update(JSON.stringify([words, siteName]))
    .digest('hex')
    .slice(0, 40)}-cover.${VERSION}`;
  const kept = await readKept(name);
  if (kept !== null) return kept;
  const laid = layCard(words, siteName);
  const paths = (await outline(laid)) ?? (await outline(laid.map(inSimplified))) ?? [];
  const bytes = await cropPicture(Buffer.from(drawCard(words, paths)), SHARE_SIZE);
  if (bytes === null) throw new Error('a cover could not be drawn');
  await keep(name, bytes);
  return bytes;
}

async function outline(laid: readonly LaidText[]): Promise<string[] | null> {
  const outlines = await outlinesFor(laid.map(({ text }) => text));
  return outlines && laid.map(({ text, x, y, size }) => outlines.path(text, x, y, size));
}

const simplify = Converter({ from: 't', to: 'cn' });
const inSimplified = (laid: LaidText): LaidText => ({ ...laid, text: simplify(laid.text) });
