import { foldWidth, simplify } from './fold.ts';

function foldEach(text: string): string {
  let folded = '';
  for (const character of text) {
    const form = foldWidth(character);
    folded += form.length === character.length ? form : character;
  }
  return folded;
}

/** A text folded for comparison (width, case, script), each position where it was: what grows or shrinks is left. */
export function foldInPlace(text: string): string {
  const folded = foldWidth(text);
  return simplify(folded.length === text.length ? folded : foldEach(text));
}
