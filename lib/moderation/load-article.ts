import { findArticleName, findDeskArticle, type KeptOrigin } from '#db/queries/desk-article.ts';
import type { ArticleName, CutText, DeskArticle, DeskOrigin } from '#lib/articles/desk-views.ts';
import { decodeFile } from '#lib/content-import/decode-file.ts';
import { visibleText } from './visible-text.ts';

const PUBLIC_ID = /^[a-z2-7]{12}$/;
const MOST_CHARACTERS = 20 * 1024;

/** What an article is called, for a link to it; null for an unknown id. */
export async function loadArticleName(id: string): Promise<ArticleName | null> {
  const name = PUBLIC_ID.test(id) ? await findArticleName(id) : null;
  return name && { id, ...name };
}

/** The imported side of an article for the desk, shown to readers or not; null for an unknown id. */
export async function loadArticle(id: string): Promise<DeskArticle | null> {
  const article = PUBLIC_ID.test(id) ? await findDeskArticle(id) : null;
  if (!article) return null;
  const { origin, ...rest } = article;
  return { ...rest, origin: origin && toDeskOrigin(origin) };
}

function toDeskOrigin({ raw, bodyOffset, withdrawnAt, ...file }: KeptOrigin): DeskOrigin {
  const decoded = decodeFile(raw);
  // An import decoded it once, so it can be; a later decoder that cannot must not close the page.
  const text = decoded.ok ? decoded.text : new TextDecoder().decode(raw);
  return {
    ...file,
    withdrawn: withdrawnAt !== null,
    frontMatter: cutText(text, 0, bodyOffset),
    body: cutText(text, bodyOffset, text.length),
  };
}

function cutText(text: string, from: number, to: number): CutText {
  const length = to - from;
  const shown = text.slice(from, Math.min(to, from + MOST_CHARACTERS));
  const lines = shown.replaceAll('\r\n', '\n').toWellFormed();
  return { text: visibleText(lines), length, cut: length > MOST_CHARACTERS };
}
