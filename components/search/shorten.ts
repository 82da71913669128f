const MOST = 40;

/** A query as a sentence can hold it: cut after 40 characters. */
export function shorten(query: string): string {
  const characters = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(query)];
  if (characters.length <= MOST) return query;
  return `${query.slice(0, characters[MOST]?.index)}…`;
}
