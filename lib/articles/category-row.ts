/** A category with everything a decision may change. */
export interface CategoryRow {
  id: number;
  /** Null at the top. */
  parentId: number | null;
  name: string;
  nameKey: string;
  slug: string;
  /** Slugs from the root, '/'-joined. */
  path: string;
  /** Ids from the root to this category itself. */
  lineage: number[];
  /** Among its siblings; equal positions are ordered by their number of articles. */
  position: number;
  status: 'proposed' | 'approved';
  /** The category that took its place; its name and its address lead there. Null for a living one. */
  mergedInto: number | null;
  /** Not shown to readers; its articles are, in other places. */
  hidden: boolean;
  description: string | null;
  /** '#rrggbb'; null for the usual accent. */
  colour: string | null;
  /** The decision that changed it last; 0 as the import made it. */
  version: number;
}

/** An address that a category had. */
export interface CategoryAddress {
  path: string;
  categoryId: number;
}
