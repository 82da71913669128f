import type { FacetValue } from '#lib/articles/views.ts';

/**
 * Section facets in the order of their tree: each below the section it belongs to, the fullest first.
 * A section whose upper one is not among the values stands at the left edge.
 */
export function sectionTree(values: FacetValue[]): FacetValue[] {
  const paths = new Set(values.map(({ value }) => value));
  const parentOf = (path: string): string => {
    const upper = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return upper === '' || paths.has(upper) ? upper : parentOf(upper);
  };
  const below = Map.groupBy(values, ({ value }) => parentOf(value));
  const place = (parent: string, depth: number): FacetValue[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => b.count - a.count)
      .flatMap((value) => [{ ...value, depth }, ...place(value.value, depth + 1)]);
  return place('', 0);
}
