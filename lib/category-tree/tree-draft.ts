import type { CategoryAddress, CategoryRow } from '#lib/articles/category-row.ts';
import { slugify, uniqueSlug } from '#lib/articles/slug.ts';

/** The tree while a change is being planned: rows are replaced, never altered, so that before and after can be told. */
export class TreeDraft {
  readonly #before: ReadonlyMap<number, CategoryRow>;
  readonly #rows: Map<number, CategoryRow>;
  readonly #addresses: readonly CategoryAddress[];

  constructor(rows: readonly CategoryRow[], addresses: readonly CategoryAddress[]) {
    this.#before = new Map(rows.map((row) => [row.id, row]));
    this.#rows = new Map(this.#before);
    this.#addresses = addresses;
  }

  /** A living category; null for an unknown or merged one. */
  find(id: number): CategoryRow | null {
    const row = this.#rows.get(id);
    return row && row.mergedInto === null ? row : null;
  }

  add(row: CategoryRow): void {
    this.#rows.set(row.id, row);
  }

  change(id: number, values: Partial<CategoryRow>): void {
    const row = this.#rows.get(id);
    if (row) this.#rows.set(id, { ...row, ...values });
  }

  /** Living categories directly below; null is the top. */
  childrenOf(parentId: number | null): CategoryRow[] {
    return [...this.#rows.values()].filter((row) => row.parentId === parentId && row.mergedInto === null);
  }

  /** Categories that gave way to this one. */
  mergedInto(id: number): CategoryRow[] {
    return [...this.#rows.values()].filter((row) => row.mergedInto === id);
  }

  /** The category of this name below a parent, a merged one included: its name leads somewhere too. */
  named(parentId: number | null, nameKey: string): CategoryRow | null {
    const found = [...this.#rows.values()].find(
      (row) => row.parentId === parentId && row.nameKey === nameKey,
    );
    return found ?? null;
  }

  isWithin(id: number, ancestor: number): boolean {
    return this.#rows.get(id)?.lineage.includes(ancestor) ?? false;
  }

  /** Whether an address belongs to another category, now or from before. */
  isTaken(path: string, id: number): boolean {
    const holds = (row: CategoryRow) => row.path === path && row.id !== id;
    return (
      [...this.#rows.values()].some(holds) ||
      this.#addresses.some((address) => address.path === path && address.categoryId !== id)
    );
  }

  /** A free slug for a name below a parent; its own one where that is free. */
  freeSlug(row: CategoryRow, parentId: number | null, wanted: string): string {
    return uniqueSlug(wanted, row.name, (slug) => this.isTaken(this.pathBelow(parentId, slug), row.id));
  }

  slugFor(row: CategoryRow, parentId: number | null): string {
    return this.freeSlug(row, parentId, slugify(row.name));
  }

  pathBelow(parentId: number | null, slug: string): string {
    const parent = parentId === null ? null : this.#rows.get(parentId);
    return parent ? `${parent.path}/${slug}` : slug;
  }

  /** Gives a category and all living ones below it the path and lineage of where they stand now. */
  settle(id: number): void {
    const row = this.find(id);
    if (!row) return;
    const parent = row.parentId === null ? null : this.#rows.get(row.parentId);
    const lineage = [...(parent?.lineage ?? []), id];
    this.change(id, { path: this.pathBelow(row.parentId, row.slug), lineage });
    for (const child of this.childrenOf(id)) this.settle(child.id);
  }

  /** What was changed, as it was and as it is to be; a created category has no before. */
  changes(): { before: CategoryRow[]; after: CategoryRow[] } {
    const after = [...this.#rows.values()].filter((row) => !isSame(this.#before.get(row.id), row));
    return { before: after.flatMap((row) => this.#before.get(row.id) ?? []), after };
  }

  /** Addresses that no longer stand in a row and must go on leading to their category. */
  leftAddresses(): CategoryAddress[] {
    const { before } = this.changes();
    const left = before.filter((row) => this.#rows.get(row.id)?.path !== row.path);
    return left.map(({ path, id }) => ({ path, categoryId: id }));
  }
}

function isSame(before: CategoryRow | undefined, after: CategoryRow): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}
