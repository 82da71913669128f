// The engine's own word splitter cuts a query otherwise than the text it stands in ('股市' is not found in
// '新股市场'), and it forgives typos in Chinese words, by bytes: '企业' finds '企图'. So it is never shown
// Chinese. It gets each pair of neighbouring characters as a word of its own, spelled so that no reader can type
// it and that words of the same first character have the same beginning. See docs/decisions/0008.

const MARK = 'ŋ';
// Han, kana and hangul: scripts that are written without spaces, or with suffixes on every word.
const SCRIPTS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;
// A single letter or digit belongs to the characters it touches: A股, T恤, 3月.
const LONE_ONE = '(?<![a-z0-9]|[0-9][.,:])[a-z0-9](?![a-z0-9])';
const RUN = new RegExp(`(?:[${SCRIPTS}]|${LONE_ONE})+`, 'gu');
const AFTER_SPACE = new RegExp(`(?<=[${SCRIPTS}]) +(?=${LONE_ONE})`, 'gu');
const BEFORE_SPACE = new RegExp(`(?<=${LONE_ONE}) +(?=[${SCRIPTS}])`, 'gu');
const ANY = new RegExp(`[${SCRIPTS}]`, 'u');
const TOUCHING = /^[a-z0-9]$/;

const FIRST = 0x3000;
const BEYOND = 0xd800;
const codes: string[] = [];

/** Three digits for a usual character; others begin with digits that those never begin with. */
function codeOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < FIRST || point >= BEYOND)
    return point < 128 ? `y0${character}` : `z${point.toString(36).padStart(4, '0')}`;
  codes[point - FIRST] ??= (point - FIRST).toString(36).padStart(3, '0');
  return codes[point - FIRST] ?? '';
}

/** A run of Chinese characters, or what stands between two. */
export interface Piece {
  piece: string;
  run: boolean;
}

/** The pieces of a text, in order. */
export function splitRuns(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(RUN)) {
    if (!ANY.test(match[0])) continue;
    if (match.index > at) pieces.push({ piece: text.slice(at, match.index), run: false });
    pieces.push({ piece: match[0], run: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ piece: text.slice(at), run: false });
  return pieces;
}

/** The words that a run of characters is asked for with: its pairs, or the only character. */
export function gramsOf(run: string): string[] {
  const characters = [...run].map(codeOf);
  if (characters.length === 1) return [MARK + characters[0]];
  return characters.slice(1).map((code, index) => `${MARK}${characters[index]}${code}`);
}

/** Without the space that some put between a character and a single letter or digit: 3 月, A 股. */
export function closeUp(text: string): string {
  return text.replace(AFTER_SPACE, '').replace(BEFORE_SPACE, '');
}

/**
 * A text as the engine gets it: runs as pairs, everything else as it is, and each character and single letter once
 * more alone, at the end. Where a Latin word or number touches a run, the two characters that meet are a pair too,
 * between them (26家, iPhone手机), so that a phrase may go across. `text` is folded (fold.ts).
 */
export function toGrams(text: string): string {
  const pieces = splitRuns(closeUp(text));
  const words = pieces.map(({ piece, run }, index) =>
    run ? ` ${wordsOfRun(pieces, index).join(' ')} ` : piece,
  );
  const runs = pieces.flatMap(({ piece, run }) => (run ? [...piece] : []));
  return `${words.join('')} ${[...new Set(runs)].map(wordOf).join(' ')}`.trimEnd();
}

function wordOf(character: string): string {
  return TOUCHING.test(character) ? character : MARK + codeOf(character);
}

function wordsOfRun(pieces: Piece[], index: number): string[] {
  const { before, after } = touching(pieces, index);
  const run = pieces[index]?.piece ?? '';
  const first = TOUCHING.test(run.charAt(0)) ? [run.charAt(0)] : [];
  const grams = gramsOf(before + run + after);
  return [...first, ...grams, ...(after === '' ? endOf(run) : [])];
}

/** The last character alone, which keeps the pairs of one run from those of the next. */
export function endOf(run: string): string[] {
  const characters = [...run];
  return characters.length > 1 ? [wordOf(characters.at(-1) ?? '')] : [];
}

/** The letters or digits that touch the run at `index`, '' for none. */
export function touching(pieces: Piece[], index: number): { before: string; after: string } {
  const before = pieces[index - 1]?.piece.at(-1) ?? '';
  const after = pieces[index + 1]?.piece.charAt(0) ?? '';
  return { before: TOUCHING.test(before) ? before : '', after: TOUCHING.test(after) ? after : '' };
}
