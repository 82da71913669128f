// The engine's own word splitter cuts a query otherwise than the text it stands in ('股市' is not found in
// '新股市场'), and it forgives typos in Chinese words, by bytes: '企业' finds '企图'. So it is never shown
// Chinese. It gets each pair of neighbouring characters as a word of its own, spelled so that no reader can type
// it and that words of the same first character have the same beginning. See docs/decisions/0008.

const MARK = 'ŋ';
// Han, kana and hangul: scripts that are written without spaces, or with suffixes on every word.
const SCRIPTS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;
// A single letter or digit belongs to the characters it touches: A股, T恤, 3月.
const RUN = new RegExp(`(?:[${SCRIPTS}]|(?<![a-z0-9])[a-z0-9](?![a-z0-9]))+`, 'gu');
const ANY = new RegExp(`[${SCRIPTS}]`, 'u');
const LONE = /[a-z0-9]/g;
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

/** The words that a run of characters is asked for with: its pairs, or the beginning of one for a single character. */
export function gramsOf(run: string): string[] {
  const characters = [...run].map(codeOf);
  if (characters.length === 1) return [MARK + characters[0]];
  return characters.slice(1).map((code, index) => `${MARK}${characters[index]}${code}`);
}

/**
 * A text as the engine gets it: runs as pairs, and the last character of each alone, so that every
 * character begins a word; everything else as it is. Where a Latin word or number touches a run, the two
 * characters that meet are a pair too (26家, iPhone手机). `text` is folded (fold.ts).
 */
export function toGrams(text: string): string {
  const pieces = splitRuns(text);
  return pieces
    .map(({ piece, run }, index) => (run ? ` ${gramsOfRun(pieces, index, piece).join(' ')} ` : piece))
    .join('');
}

function gramsOfRun(pieces: Piece[], index: number, run: string): string[] {
  const { before, after } = touching(pieces, index);
  const characters = [...run];
  const met = [
    ...(before === '' ? [] : gramsOf(before + (characters[0] ?? ''))),
    ...(after === '' ? [] : gramsOf((characters.at(-1) ?? '') + after)),
  ];
  return [...gramsOf(run), ...lastOf(run), ...met];
}

/** The letters or digits that touch the run at `index`, '' for none. */
export function touching(pieces: Piece[], index: number): { before: string; after: string } {
  const before = pieces[index - 1]?.piece.at(-1) ?? '';
  const after = pieces[index + 1]?.piece.charAt(0) ?? '';
  return { before: TOUCHING.test(before) ? before : '', after: TOUCHING.test(after) ? after : '' };
}

/** The last character alone, and single letters and digits also as the words they are. */
function lastOf(run: string): string[] {
  const characters = [...run];
  const last = characters.length > 1 ? [MARK + codeOf(characters.at(-1) ?? '')] : [];
  return [...last, ...(run.match(LONE) ?? [])];
}
