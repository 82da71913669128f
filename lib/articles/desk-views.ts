import type { CreditRole, ImportFlag, RemovedBlock } from './article.ts';

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
  /** The importer's code for the fault, e.g. 'front-matter-invalid'. */
  reason: string;
  /** One sentence that names the fault, in English as the importer says it. */
  detail: string;
  /** ISO 8601 UTC */
  lastSeenAt: string;
}

/** One line of a file; what cannot be seen in it is made visible. */
export interface FileLine {
  /** 1-based. */
  number: number;
  text: string;
  faulty: boolean;
}

/** The lines around a fault as the file has them now: it may have changed since, or be gone. */
export type FaultLines =
  | { ok: true; lines: FileLine[] }
  | { ok: false; reason: 'gone' | 'unreadable' | 'line-gone' };

/** An article that no date could be read for. */
export interface UndatedArticle {
  id: string;
  title: string;
  flag: Extract<ImportFlag, 'date-missing' | 'date-unreadable'>;
  /** What the file prints as its date; null where it prints none. */
  printed: string | null;
  path: string;
  /** When the file itself was last changed, ISO 8601 UTC: a proposal, never a date by itself. */
  fileTime: string;
}

/** A credit of an article, whatever became of it. */
export interface DeskCredit {
  id: number;
  role: CreditRole;
  name: string;
  printed: string;
  place: string;
  /** 0..1 */
  confidence: number;
  status: 'shown' | 'proposed' | 'rejected';
  /** Whether an editor decided it. */
  decided: boolean;
}

/** An earlier state of an article's file. */
export interface FileVersion {
  id: number;
  path: string;
  /** Bytes. */
  size: number;
  /** ISO 8601 UTC: from when, and until when, the file was like this as far as imports saw. */
  seenAt: string;
  replacedAt: string;
}

/** Another article with the same story. */
export interface DeskTwin {
  id: string;
  title: string;
  /** Whether lists show that one and not this, or the other way round. */
  relation: 'stands-for-this' | 'this-stands-for-it';
}

/** What a link to an article needs. */
export interface ArticleName {
  id: string;
  title: string;
  /** Whether it has a page that readers can open. */
  visible: boolean;
}

/** A long text cut to what a page can hold. */
export interface CutText {
  text: string;
  /** UTF-16 units in all. */
  length: number;
  cut: boolean;
}

/** The file an article was made of, as the newest import saw it. */
export interface DeskOrigin {
  /** Below `folder`, '/'-separated. */
  path: string;
  /** Absolute; null for articles from before folders were kept. */
  folder: string | null;
  encoding: string;
  /** Bytes. */
  size: number;
  withdrawn: boolean;
  frontMatter: CutText;
  body: CutText;
}

/** The imported side of an article, with what readers see of it. */
export interface DeskArticle {
  id: string;
  title: string;
  visible: boolean;
  /** ISO 8601 UTC; null for an undated article. */
  publishedAt: string | null;
  /** Whether an editor gave the date. */
  dateDecided: boolean;
  flags: ImportFlag[];
  categoryPaths: string[][];
  removed: RemovedBlock[];
  origin: DeskOrigin | null;
  credits: DeskCredit[];
  versions: FileVersion[];
  twins: DeskTwin[];
  oldAddresses: string[];
}

/** An article in the desk's list. */
export interface ListedArticle {
  id: string;
  title: string;
  /** Name of the category that stands for it. */
  section: string | null;
  source: string | null;
  /** Up to three that are credited. */
  people: string[];
  /** ISO 8601 UTC */
  publishedAt: string | null;
  visible: boolean;
  listed: boolean;
  /** Another article stands for it in lists. */
  duplicate: boolean;
  withdrawn: boolean;
  /** ISO 8601 UTC; null where its time has come. */
  shownFrom: string | null;
  /** Null where it is not on the front page. */
  featuredPosition: number | null;
  /** Whether the desk decided anything about it. */
  changed: boolean;
}

/** What came in of an article, and what the desk decided; null on the decided side is "as imported". Times are ISO 8601 UTC. */
export interface ArticleSides {
  /** The decision that changed it last; 0 where there was none. */
  version: number;
  imported: {
    title: string;
    dek: string | null;
    publishedAt: string | null;
    hidden: boolean;
    /** Where its paths lead by now. */
    categoryIds: number[];
  };
  decided: {
    title: string | null;
    dek: string | null;
    publishedAt: string | null;
    hidden: boolean | null;
    categoryIds: number[] | null;
    featuredPosition: number | null;
    featuredUntil: string | null;
    withdrawnNotice: string | null;
    shownFrom: string | null;
  };
}
