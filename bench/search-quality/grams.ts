/** Pieces of Chinese of 2 to 4 characters in a text. */
export function piecesOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((_, at) =>
      [2, 3, 4].flatMap((size) =>
        at + size <= characters.length ? [characters.slice(at, at + size).join('')] : [],
      ),
    );
  });
}

/** Words of Latin letters, at least 6 of them. */
export function wordsOf(text: string): string[] {
  return (text.match(/[A-Za-z]{6,}/g) ?? []).map((word) => word.toLowerCase());
}

/** In how many texts each of the wanted pieces stands. */
export function countTexts(
  texts: string[],
  wanted: Set<string>,
  split: (text: string) => string[],
): Map<string, number> {
  const counts = new Map([...wanted].map((piece) => [piece, 0]));
  for (const text of texts) {
    for (const piece of new Set(split(text))) {
      const count = counts.get(piece);
      if (count !== undefined) counts.set(piece, count + 1);
    }
  }
  return counts;
}
