const CONTROLS = /[\u0000-\u001f]/g;
const SPECIALS = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/** How Hexo writes a slug: as it is, in lower case, in upper case (`filename_case`). */
export type FilenameCase = 0 | 1 | 2;

/**
 * Text as Hexo's `slugize` makes an address of it: Latin letters without their accents, everything special as
 * one hyphen. Chinese stays as it is, full-width punctuation included.
 */
export function slugize(text: string, filenameCase: FilenameCase = 0): string {
  const slug = withoutAccents(text).replace(CONTROLS, '').replace(SPECIALS, '-').replace(/^-|-$/g, '');
  if (filenameCase === 0) return slug;
  return filenameCase === 1 ? slug.toLowerCase() : slug.toUpperCase();
}

/** Only of Latin letters: the voicing marks of kana are letters of their own. */
function withoutAccents(text: string): string {
  return text.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}+/gu, ''));
}
