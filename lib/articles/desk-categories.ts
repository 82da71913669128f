/** A category as the desk lists it. */
export interface DeskCategory {
  id: number;
  parentId: number | null;
  name: string;
  slug: string;
  /** Slug path below /c/. */
  path: string;
  status: 'proposed' | 'approved';
  hidden: boolean;
  /** See CategoryRow. */
  version: number;
  description: string | null;
  /** '#rrggbb'; null for the usual accent. */
  colour: string | null;
  /** Shown articles here and below. */
  articles: number;
  /** Imported paths that lead here. */
  importedPaths: number;
}

/** Where a category stands in the tree. */
interface InTree {
  /** 0 at the top. */
  depth: number;
  /** Names from the top down to the category itself. */
  trail: string[];
}

/** A category in its place in the tree. */
export type CategoryNode = DeskCategory & InTree;

/** What a page with the whole tree is handed of each category: there are thousands. */
export type TreeCategory = Pick<
  DeskCategory,
  'id' | 'parentId' | 'name' | 'status' | 'hidden' | 'version' | 'articles' | 'importedPaths'
>;
export type TreeNode = TreeCategory & InTree;

/** A decision about categories in the log. */
export interface LoggedChange {
  id: number;
  /** ISO 8601 UTC */
  at: string;
  by: string;
  /** 'merge', 'rename', … */
  kind: string;
  name: string;
  undone: boolean;
}
