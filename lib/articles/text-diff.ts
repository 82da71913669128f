/** A piece of a text that stayed, went or came. */
export interface TextPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

// The table of the comparison has a cell for each pair of words; longer texts are shown whole, one after the other.
const MOST_WORDS = 1_000;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string) => [...WORDS.segment(text)].map(({ segment }) => segment);

/** How a text became another, word by word, by the longest run of words that both have in this order. */
export function diffTexts(before: string, after: string): TextPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  }
  return joined(walk(a, b, commonLengths(a, b)));
}

/** `lengths[i][j]`: how many words a from i and b from j have in common, in order. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? new Uint16Array();
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

function walk(a: string[], b: string[], lengths: Uint16Array[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && left === right) {
      pieces.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: 'gone', text: left });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: right });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; what went stands before what came. */
function joined(pieces: TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (last?.kind === 'new' && piece.kind === 'gone' && all.at(-2)?.kind === 'gone') {
      const gone = all.at(-2);
      if (gone) gone.text += piece.text;
    } else all.push({ ...piece });
  }
  return all;
}
