import type { CreditRole } from './article.ts';

/** Who is signed in. */
export interface Editor {
  id: number;
  email: string;
  name: string;
  role: 'admin' | 'editor' | 'viewer';
}

/** A category that waits for a decision. */
export interface WaitingCategory {
  id: number;
  name: string;
  /** Slug path below /c/. */
  path: string;
  /** Names from the top down to the category itself. */
  trail: string[];
  /** The imported paths that lead here. */
  importedPaths: string[][];
  count: number;
}

/** A credit that waits for a decision, with the text it was read from. */
export interface WaitingCredit {
  id: number;
  role: CreditRole;
  name: string;
  printed: string;
  /** 0..1 */
  confidence: number;
  articleId: string;
  articleTitle: string;
}

/** A file that the newest import could not read. */
export interface QuarantinedFile {
  /** Below `folder`, '/'-separated. */
  path: string;
  folder: string;
  /** 1-based; null where no line can be named. */
  line: number | null;
  /** One sentence that names the fault, in English as the importer says it. */
  detail: string;
  /** ISO 8601 UTC */
  lastSeenAt: string;
}
