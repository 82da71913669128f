import { setTimeout as sleep } from 'node:timers/promises';
import { describeFault } from '#db/database-fault.ts';
import { type KnownPicture, storePictures } from '#db/queries/pictures.ts';
import type { PictureFacts } from './resize-picture.ts';

/** The pictures of a page come within moments of each other; its cached article is then dropped once. */
const GATHER_MS = 1_000;

let gathered: { picture: KnownPicture; article: string | null }[] = [];

/** Keeps a picture's size and colour for the next page that shows it. What goes wrong is only told in the log. */
export function noteFacts(source: string, article: string | null, facts: PictureFacts): void {
  gathered.push({ picture: { source, ...facts }, article });
  if (gathered.length === 1) void storeSoon();
}

async function storeSoon(): Promise<void> {
  await sleep(GATHER_MS, null, { ref: false });
  const notes = gathered;
  gathered = [];
  try {
    const articles = new Set(notes.flatMap(({ article }) => article ?? []));
    await storePictures(
      notes.map(({ picture }) => picture),
      [...articles],
    );
  } catch (error) {
    console.warn(`pictures: sizes not kept (${describeFault(error)})`);
  }
}
