import { type Element, isTag } from 'domhandler';
import { findPictures } from '#db/queries/pictures.ts';
import type { ArticleView, PictureSize } from '#lib/articles/views.ts';
import { parseTree } from '#lib/html/parse-tree.ts';
import { elementsIn, toHtml } from '#lib/html/tree.ts';
import { isResized, pictureSet, pictureUrl, type Width } from '#lib/picture-addresses/picture-url.ts';
import { findOwnFile, readOwnFile } from './load-original.ts';
import { readPictureSize } from './resize-picture.ts';

const OFFERED: readonly Width[] = [480, 640, 960, 1280, 1920];
const USUAL: Width = 960;
/** The column of app/prose-article.css; a picture is at most so high as a part of the window. */
const COLUMN_PX = 648;
const COLUMN = `(min-width: 43rem) ${COLUMN_PX}px, 92vw`;
const MOST_HEIGHT = '85svh';
/** A reader waits for them. */
const MOST_READ = 20;

type Subject = Pick<ArticleView, 'id' | 'bodyHtml' | 'imageUrl'>;

/**
 * An article's body with its pictures as the portal serves them: signed addresses in several widths, and their size
 * where it is known by now, so that the page keeps their place. Sanitised HTML in and out; one query at most, and a look at
 * the files of the first pictures of our own.
 */
export async function serveBodyPictures({ id, bodyHtml, imageUrl }: Subject): Promise<string> {
  const tree = parseTree(bodyHtml);
  const images = elementsIn(tree).filter(
    ({ name, attribs }) => name === 'img' && isResized(attribs.src ?? ''),
  );
  if (images.length === 0) return bodyHtml;
  const known = await findSizes([...new Set(images.map(({ attribs }) => attribs.src ?? ''))]);
  const lead = images.find(({ attribs }) => attribs.src === imageUrl);
  for (const image of images) serve(image, id, known.get(image.attribs.src ?? '') ?? null, image === lead);
  return toHtml(tree);
}

/** Of those on this machine it is known without having been asked for. */
async function findSizes(sources: string[]): Promise<Map<string, PictureSize>> {
  const known = await findPictures(sources);
  const unknown = sources
    .filter((source) => !known.has(source) && source.startsWith('/'))
    .slice(0, MOST_READ);
  const sizes = await Promise.all(
    unknown.map(async (source) => [source, await readOwnSize(source)] as const),
  );
  for (const [source, size] of sizes) if (size !== null) known.set(source, size);
  return known;
}

async function readOwnSize(source: string): Promise<PictureSize | null> {
  const file = await findOwnFile(source);
  const read = file && (await readOwnFile(file));
  return read?.ok ? readPictureSize(read.bytes) : null;
}

function serve(image: Element, article: string, size: PictureSize | null, isLead: boolean): void {
  const { attribs } = image;
  const picture = { source: attribs.src ?? '', article };
  attribs.src = pictureUrl(picture, USUAL);
  // In a line of text a picture of unknown size has its own; `sizes` would blow it up to that of a figure.
  if (size !== null || isInFigure(image)) {
    attribs.srcset = pictureSet(picture, OFFERED, size?.width ?? null) ?? '';
    attribs.sizes = COLUMN;
  }
  if (size !== null) reservePlace(attribs, size);
  else fixShape(attribs);
  if (!isLead) return;
  attribs.loading = 'eager';
  attribs.fetchpriority = 'high';
}

function isInFigure(image: Element): boolean {
  for (let node = image.parent; node !== null; node = node.parent) {
    if (isTag(node) && node.name === 'figure') return true;
  }
  return false;
}

/** No wider than it is, nor than its height allows: then there is nothing beside it that would need a ground. */
function reservePlace(attribs: Record<string, string>, { width, height, colour }: PictureSize): void {
  const ratio = (width / height).toFixed(4);
  attribs.width = String(width);
  attribs.height = String(height);
  const ground = colour === null ? '' : `;background-color:${colour}`;
  attribs.style = `width:min(100%,${width}px,${MOST_HEIGHT}*${ratio})${ground}`;
}

/** What the article says of a size may be wrong; the place it takes stays the same all the same. */
function fixShape(attribs: Record<string, string>): void {
  const { width, height } = attribs;
  if (width !== undefined && height !== undefined) attribs.style = `aspect-ratio:${width}/${height}`;
}
