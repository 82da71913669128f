/**
 * The ids that the notes of an article and the marks in its text have: 'article-fn-3', 'article-fnref-3',
 * and 'article-fnref-3-2' for the second mark of the same note. Nothing else on a page begins like this.
 */
export const FOOTNOTE_ID = /^article-fn(?:ref)?-\d{1,4}(?:-\d{1,4})?$/;

/** A link to one of them. */
export const FOOTNOTE_LINK = new RegExp(`^#${FOOTNOTE_ID.source.slice(1)}`);

export function noteId(note: number): string {
  return `article-fn-${note}`;
}

/** `mark`: 0 for the first place that refers to the note. */
export function markId(note: number, mark: number): string {
  return `article-fnref-${note}${mark === 0 ? '' : `-${mark + 1}`}`;
}
