import type { CategoryNode, DeskCategory } from '#lib/articles/desk-categories.ts';

/** The tree written out from the top down, each category followed by what stands below it. */
export function toNodes(categories: readonly DeskCategory[]): CategoryNode[] {
  const children = Map.groupBy(categories, ({ parentId }) => parentId);
  const below = (parentId: number | null, trail: string[]): CategoryNode[] =>
    (children.get(parentId) ?? []).flatMap((category) => {
      const own = [...trail, category.name];
      return [{ ...category, depth: trail.length, trail: own }, ...below(category.id, own)];
    });
  return below(null, []);
}
