import type { CreditRole } from './article.ts';

// What the desk's pages about people are handed.

export const PEOPLE_STATES = ['all', 'new', 'merged', 'not-person'] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];

export const PEOPLE_ORDERS = ['count', 'newest'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

export interface RoleCount {
  role: CreditRole;
  count: number;
}

/** A name on the desk's list. */
export interface DeskPerson {
  id: number;
  name: string;
  slug: string;
  version: number;
  notPerson: boolean;
  /** Whose other name it is. */
  mergedInto: { id: number; name: string } | null;
  /** Other names that lead here. */
  aliases: string[];
  /** Credits that readers see, by role, the most frequent first. */
  roles: RoleCount[];
  /** Such credits in all. */
  credits: number;
  /** Credits that wait for a decision. */
  waiting: number;
  /** Dates of the oldest and newest dated article with a credit, ISO 8601 UTC. */
  firstSeen: string | null;
  lastSeen: string | null;
}

export interface DeskPeople {
  rows: DeskPerson[];
  /** For `?page=`; null on the last page. */
  next: string | null;
}

/** Another name of a person. */
export interface PersonAlias {
  id: number;
  name: string;
  slug: string;
  version: number;
}

/** A credit on a person's page. */
export interface PersonCredit {
  id: number;
  articleId: string;
  title: string;
  role: CreditRole;
  printed: string;
  place: string;
  status: 'shown' | 'proposed' | 'rejected';
  decided: boolean;
  publishedAt: string | null;
}

/** A decision about a person, as the log has it. */
export interface LoggedPersonChange {
  id: number;
  at: string;
  by: string;
  /** 'merge', 'split', …; what stands behind the dot. */
  kind: string;
  /** The names it was about, as they were then. */
  names: string[];
  articles: number | null;
  undone: boolean;
}

/** A rule that editors have followed by hand: merge into somebody, or no person where `into` is null. */
export interface OfferedRule {
  id: number;
  name: string;
  into: { id: number; name: string } | null;
  times: number;
  /** How many articles the rule would change. */
  articles: number;
}

/** Two names that are probably one. */
export interface AlikeNames {
  evidence: 'width' | 'case' | 'script' | 'punctuation' | 'staff-number' | 'one-letter';
  /** The one with more credits. */
  kept: CountedName;
  other: CountedName;
}

export interface CountedName {
  id: number;
  name: string;
  version: number;
  /** Those that readers see. */
  credits: number;
}

/** A credit on the desk's page of its article. */
export interface ArticleCreditRow {
  id: number;
  role: CreditRole;
  name: string;
  personId: number;
  printed: string;
  place: string;
  /** 0..1 */
  confidence: number;
  status: 'shown' | 'proposed' | 'rejected';
  position: number;
  /** When an editor decided it, ISO 8601 UTC; null where none did. */
  decidedAt: string | null;
}
