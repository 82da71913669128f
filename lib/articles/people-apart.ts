/** What names two people as a pair, whichever comes first: '12 40'. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The two ids of a pair, the smaller first; null where it is none. */
export function readPair(key: unknown): [number, number] | null {
  const [, one, other] = typeof key === 'string' ? (/^(\d{1,15}) (\d{1,15})$/.exec(key) ?? []) : [];
  const [first, second] = [Number(one), Number(other)];
  return first < second && first > 0 ? [first, second] : null;
}
