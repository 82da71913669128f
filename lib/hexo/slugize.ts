const CONTROLS = /[\u0000-\u001f]/g;
const SPECIALS = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/** How Hexo writes a slug: as it is, in lower case, in upper case (`filename_case`). */
export type FilenameCase = 0 | 1 | 2;

/**
 * Text as Hexo's `slugize` makes an address of it: Latin letters without their accents, everything special as
 * one hyphen. Chinese stays as it is, its punctuation included. Letters of African and phonetic alphabets and of
 * medieval print, which Hexo also strips, are left alone.
 */
export function slugize(text: string, filenameCase: FilenameCase = 0): string {
  const slug = withoutAccents(text).replace(CONTROLS, '').replace(SPECIALS, '-').replace(/^-|-$/g, '');
  if (filenameCase === 0) return slug;
  return filenameCase === 1 ? slug.toLowerCase() : slug.toUpperCase();
}

/** The letters of Western and Central Europe whose accent Unicode holds to be part of the letter. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ŀ: 'L',
  ŀ: 'l',
  Ł: 'L',
  ł: 'l',
  ŉ: 'n',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  ß: 's',
  ẞ: 'S',
  Ŧ: 'T',
  ŧ: 't',
};
/** Forms of A to Z for Chinese type and lists; Hexo takes them for the letters themselves. */
const LETTER_FORMS = /[Ａ-Ｚａ-ｚⒶ-ⓩǄ-ǌǱ-ǳ]/g;

/** Only of Latin letters: the voicing marks of kana are letters of their own. */
function withoutAccents(text: string): string {
  return text
    .replace(LETTER_FORMS, (form) => form.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(
      /\p{Script=Latin}/gu,
      (letter) => WHOLE_LETTERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''),
    );
}
