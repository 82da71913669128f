import type { TreeNode } from '#lib/articles/desk-categories.ts';

/** Where a dragged category is let go: before or after another among its siblings, or below it. */
export type Drop = 'before' | 'into' | 'after';

/** The siblings of a category in their order, itself included. */
export function siblingsOf(nodes: readonly TreeNode[], { parentId }: TreeNode): TreeNode[] {
  return nodes.filter((node) => node.parentId === parentId);
}

/** The order of a category's siblings after it went one up or down; null at an end. */
export function orderAfterStep(nodes: readonly TreeNode[], node: TreeNode, by: 1 | -1): number[] | null {
  const ids = siblingsOf(nodes, node).map(({ id }) => id);
  const at = ids.indexOf(node.id);
  const other = ids[at + by];
  if (other === undefined) return null;
  return ids.with(at, other).with(at + by, node.id);
}

/** The order of the siblings of `target` when `dragged`, one of them, is let go beside it. */
export function orderAfterDrop(
  nodes: readonly TreeNode[],
  dragged: TreeNode,
  target: TreeNode,
  drop: 'before' | 'after',
): number[] {
  const rest = siblingsOf(nodes, target)
    .map(({ id }) => id)
    .filter((id) => id !== dragged.id);
  return rest.toSpliced(rest.indexOf(target.id) + (drop === 'after' ? 1 : 0), 0, dragged.id);
}

/** A category and everything below it: it can go nowhere in there. */
export function ownBranch(nodes: readonly TreeNode[], node: TreeNode): Set<number> {
  const branch = new Set([node.id]);
  for (const { id, parentId } of nodes) if (parentId !== null && branch.has(parentId)) branch.add(id);
  return branch;
}

/** The nodes whose path holds the text, with all that stands above them. */
export function filterNodes(nodes: readonly TreeNode[], text: string): TreeNode[] {
  const wanted = text.normalize('NFKC').toLowerCase().trim();
  if (wanted === '') return [...nodes];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kept = new Set<number>();
  for (const node of nodes) {
    if (!node.name.normalize('NFKC').toLowerCase().includes(wanted)) continue;
    for (let up: TreeNode | undefined = node; up; up = byId.get(up.parentId ?? 0)) kept.add(up.id);
  }
  return nodes.filter(({ id }) => kept.has(id));
}

/** The tree with some siblings in another order, each with what stands below it. */
export function withOrder(nodes: readonly TreeNode[], ids: readonly number[]): TreeNode[] {
  const children = Map.groupBy(nodes, ({ parentId }) => parentId);
  const rank = new Map(ids.map((id, at) => [id, at]));
  const below = (parentId: number | null): TreeNode[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
      .flatMap((node) => [node, ...below(node.id)]);
  return below(null);
}
