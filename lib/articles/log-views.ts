import type { TextPiece } from './text-diff.ts';

/** What a decision was about, in words. */
export interface LogSubject {
  /** 'article', 'category', …: what stands before the colon in the log. */
  kind: string;
  /** What it is called by now; null where it is gone. */
  name: string | null;
  /** Its page on the desk. */
  href: string | null;
}

/** A decision in the list of the log. */
export interface LogEntry {
  id: number;
  /** ISO 8601 UTC */
  at: string;
  by: string;
  /** 'article.hide' */
  kind: string;
  subject: LogSubject;
  /** The decision that this one took back: its kind and what it was about. */
  undoes: { id: number; kind: string; subject: LogSubject } | null;
  /** How many articles it touched; null where that was not counted. */
  articles: number | null;
  undone: boolean;
  /** Whether it is of a kind that can be taken back. */
  undoable: boolean;
}

/** One value that a decision changed; null is "nothing" or, for an article, "as imported". */
export interface FieldChange {
  /** The column, by which messages name it. */
  field: string;
  before: string | null;
  after: string | null;
  /** Where both are text: what went and what came. */
  pieces: TextPiece[] | null;
}

/** What a decision changed of one thing. */
export interface RowChange {
  key: string;
  table: string;
  name: string;
  state: 'added' | 'removed' | 'changed';
  fields: FieldChange[];
}
