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

/** A category in its place in the tree. */
export interface CategoryNode extends DeskCategory {
  /** 0 at the top. */
  depth: number;
  /** Names from the top down to the category itself. */
  trail: string[];
}

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
