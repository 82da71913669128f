import type { CategoryChange, ChangeRefusal } from '#lib/articles/category-change.ts';
import type { CategoryAddress, CategoryRow } from '#lib/articles/category-row.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { slugify } from '#lib/articles/slug.ts';
import { TreeDraft } from './tree-draft.ts';

/** What a change does to the tree: rows as they were and as they are to be, and addresses that will redirect. */
export interface ChangePlan {
  ok: true;
  before: CategoryRow[];
  after: CategoryRow[];
  addresses: CategoryAddress[];
}

export type PlanResult = ChangePlan | { ok: false; reason: ChangeRefusal };

type Planner<K extends CategoryChange['kind']> = (
  tree: TreeDraft,
  change: Extract<CategoryChange, { kind: K }>,
) => ChangeRefusal | null;

/** Works out a change on the whole tree, without carrying it out. Pure. */
export function planChange(
  rows: readonly CategoryRow[],
  addresses: readonly CategoryAddress[],
  change: CategoryChange,
): PlanResult {
  const tree = new TreeDraft(rows, addresses);
  const reason = apply(tree, change);
  if (reason !== null) return { ok: false, reason };
  const changes = tree.changes();
  if (changes.after.length === 0) return { ok: false, reason: 'nothing-to-do' };
  return { ok: true, ...changes, addresses: tree.leftAddresses() };
}

function apply(tree: TreeDraft, change: CategoryChange): ChangeRefusal | null {
  switch (change.kind) {
    case 'create':
      return create(tree, change);
    case 'rename':
      return rename(tree, change);
    case 'move':
      return move(tree, change);
    case 'merge':
      return mergeAll(tree, change);
    case 'order':
      return order(tree, change);
    case 'approve':
      return set(tree, change.ids, { status: 'approved' });
    case 'hide':
      return set(tree, [change.id], { hidden: true, status: 'approved' }); // decided, and so not waiting
    case 'show':
      return set(tree, [change.id], { hidden: false });
    case 'dress':
      return set(tree, [change.id], { description: change.description, colour: change.colour });
  }
}

function set(tree: TreeDraft, ids: number[], values: Partial<CategoryRow>): ChangeRefusal | null {
  if (ids.some((id) => tree.find(id) === null)) return 'unknown-category';
  for (const id of ids) tree.change(id, values);
  return null;
}

const create: Planner<'create'> = (tree, { id, parentId, name }) => {
  const printed = name.trim();
  if (printed === '') return 'name-empty';
  const parent = parentId === null ? null : tree.find(parentId);
  if (parentId !== null && parent === null) return 'unknown-category';
  if (tree.named(parentId, nameKey(printed))) return 'name-taken';
  const row: CategoryRow = {
    id,
    parentId,
    name: printed,
    nameKey: nameKey(printed),
    slug: '',
    path: '',
    lineage: [],
    position: 0,
    status: 'approved',
    mergedInto: null,
    hidden: false,
    description: null,
    colour: null,
    version: 0,
  };
  tree.add({ ...row, slug: tree.slugFor(row, parentId) });
  tree.settle(id);
  return null;
};

const rename: Planner<'rename'> = (tree, { id, name, slug }) => {
  const row = tree.find(id);
  if (!row) return 'unknown-category';
  const printed = name.trim();
  if (printed === '') return 'name-empty';
  const namesake = tree.named(row.parentId, nameKey(printed));
  if (namesake && namesake.id !== id) return 'name-taken';
  const wanted = slug === null ? row.slug : slugify(slug);
  if (slug !== null && slug.trim() === '') return 'slug-empty';
  if (tree.isTaken(tree.pathBelow(row.parentId, wanted), id)) return 'slug-taken';
  tree.change(id, { name: printed, nameKey: nameKey(printed), slug: wanted, status: 'approved' });
  tree.settle(id);
  return null;
};

const move: Planner<'move'> = (tree, { id, parentId }) => {
  const row = tree.find(id);
  if (!row || (parentId !== null && tree.find(parentId) === null)) return 'unknown-category';
  if (parentId === id) return 'into-itself';
  if (parentId !== null && tree.isWithin(parentId, id)) return 'below-itself';
  if (row.parentId === parentId) return 'nothing-to-do';
  if (tree.named(parentId, row.nameKey)) return 'name-taken';
  place(tree, row, parentId);
  return null;
};

function place(tree: TreeDraft, row: CategoryRow, parentId: number | null): void {
  tree.change(row.id, { parentId, slug: tree.freeSlug(row, parentId, row.slug), status: 'approved' });
  tree.settle(row.id);
}

const mergeAll: Planner<'merge'> = (tree, { ids, into }) => {
  if (tree.find(into) === null || ids.some((id) => tree.find(id) === null)) return 'unknown-category';
  if (ids.includes(into)) return 'into-itself';
  if (ids.some((id) => tree.isWithin(into, id))) return 'below-itself';
  for (const id of ids) merge(tree, id, into);
  tree.change(into, { status: 'approved' });
  return null;
};

/**
 * The source gives way: what led to it leads to the target. Of its children those that the target has too are
 * merged in turn, the others move. Its row stays, so that its name and address go on leading somewhere.
 */
function merge(tree: TreeDraft, id: number, into: number): void {
  const source = tree.find(id);
  if (!source || id === into) return; // two of a selection may have been one below the other
  tree.change(id, { mergedInto: into, status: 'approved' });
  for (const gone of tree.mergedInto(id)) tree.change(gone.id, { mergedInto: into });
  for (const child of tree.childrenOf(id)) {
    const twin = tree.named(into, child.nameKey);
    if (twin) merge(tree, child.id, twin.mergedInto ?? twin.id);
    else place(tree, child, into);
  }
}

const order: Planner<'order'> = (tree, { ids }) => {
  const rows = ids.map((id) => tree.find(id));
  const parents = new Set(rows.map((row) => row?.parentId));
  if (rows.includes(null)) return 'unknown-category';
  if (parents.size !== 1) return 'not-siblings';
  ids.forEach((id, at) => {
    tree.change(id, { position: at + 1 });
  });
  return null;
};
