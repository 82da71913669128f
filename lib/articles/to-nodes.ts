interface Member {
  id: number;
  parentId: number | null;
  name: string;
}

/** The tree written out from the top down, each category followed by what stands below it. */
export function toNodes<Category extends Member>(
  categories: readonly Category[],
): (Category & { depth: number; trail: string[] })[] {
  const children = Map.groupBy(categories, ({ parentId }) => parentId);
  const below = (
    parentId: number | null,
    trail: string[],
  ): (Category & { depth: number; trail: string[] })[] =>
    (children.get(parentId) ?? []).flatMap((category) => {
      const own = [...trail, category.name];
      return [{ ...category, depth: trail.length, trail: own }, ...below(category.id, own)];
    });
  return below(null, []);
}
