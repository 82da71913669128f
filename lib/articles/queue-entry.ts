import type { AlikeNames } from './desk-people.ts';
import type { QuarantinedFile, UndatedArticle, WaitingCategory, WaitingCredit } from './desk-views.ts';

/** Why two categories may be one. */
export type PlaceEvidence = 'same-name' | 'script' | 'width' | 'punctuation' | 'longer-name' | 'one-letter';

/** A category that a waiting one may belong to. */
export interface PlaceSuggestion {
  id: number;
  /** Names from the top down. */
  trail: string[];
  evidence: PlaceEvidence;
  articles: number;
}

/** A category that waits, with what it may be another spelling of; the likeliest first. */
export interface CategoryEntry extends WaitingCategory {
  kind: 'category';
  version: number;
  suggestions: PlaceSuggestion[];
}

/** A credit that waits, with the text around the place it was read from. */
export interface CreditEntry extends WaitingCredit {
  kind: 'credit';
  before: string;
  after: string;
}

export interface UndatedEntry extends UndatedArticle {
  kind: 'undated';
}

/** An article that lists leave out, since another tells the same story. */
export interface TwinEntry {
  kind: 'twin';
  id: string;
  title: string;
  source: string | null;
  /** ISO 8601 UTC; null for an undated one. */
  publishedAt: string | null;
  /** The article that lists show instead. */
  leader: { id: string; title: string; source: string | null; publishedAt: string | null };
}

/** Two names that are probably one. */
export interface AlikeEntry extends AlikeNames {
  kind: 'alike';
  /** See pairKey. */
  id: string;
}

/** A file that could not be imported; its path is its id. */
export interface FileEntry extends Pick<QuarantinedFile, 'folder' | 'line' | 'reason'> {
  kind: 'file';
  id: string;
}

/** Something that waits for a decision. */
export type QueueEntry = CategoryEntry | CreditEntry | UndatedEntry | TwinEntry | AlikeEntry | FileEntry;

/** What an editor decides about an entry, as the page sends it. */
export type Verdict =
  | { kind: 'category'; id: number; version: number; verdict: 'approve' }
  | { kind: 'category'; id: number; version: number; verdict: 'hide' }
  | { kind: 'category'; id: number; version: number; verdict: 'merge'; into: number }
  | { kind: 'category'; id: number; version: number; verdict: 'rename'; name: string }
  | { kind: 'credit'; id: number; verdict: 'approve' }
  | { kind: 'credit'; id: number; verdict: 'reject' }
  | { kind: 'undated'; id: string; verdict: 'date'; date: string }
  | { kind: 'twin'; id: string; verdict: 'same' }
  | { kind: 'twin'; id: string; verdict: 'own' }
  /** `from` becomes another name of `into`. */
  | {
      kind: 'alike';
      id: string;
      verdict: 'join';
      from: number;
      into: number;
      versions: Record<string, number>;
    }
  | { kind: 'alike'; id: string; verdict: 'apart' }
  | { kind: 'file'; id: string; verdict: 'retry' };

/** What became of a verdict, or of taking one back. `said` is for the editor. */
export type VerdictAnswer =
  /** Without a decision there is nothing to take back. */
  { ok: true; decisionId: number | null; said: string } | { ok: false; reason: string; said: string };

/** What a change would do, in words. */
export type ChangeForecast = { ok: true; lines: string[] } | { ok: false; said: string };

/** A category to choose as a place. */
export interface Place {
  id: number;
  /** Names from the top down, joined. */
  label: string;
  /** Null for a place that is none, such as the top. */
  articles: number | null;
}

/** What names an entry on the page. */
export function entryKey({ kind, id }: { kind: QueueEntry['kind']; id: number | string }): string {
  return `${kind}:${id}`;
}
