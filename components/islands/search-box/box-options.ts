import type { NameMatch, SearchHit } from '#lib/articles/views.ts';
import { pageHref } from '#lib/messages/locale.ts';
import type { BoxOutcome } from './ask-box.ts';

/** A line of the list that can be chosen. `href` leads to where it goes without a script, too. */
export type BoxOption =
  | { kind: 'recent'; href: string; query: string }
  | { kind: 'suggestion'; href: string; query: string }
  | { kind: 'match'; href: string; match: NameMatch }
  | { kind: 'hit'; href: string; hit: SearchHit }
  | { kind: 'all'; href: string; total: number };

export interface BoxGroup {
  name: 'recent' | 'suggestion' | 'places' | 'articles' | 'newest' | 'all';
  options: BoxOption[];
}

const MOST_NEWEST = 4;
const MOST_MATCHES = 5;

const searchPage = (query: string) => pageHref(`/search?${new URLSearchParams({ q: query })}`);
const byQuery =
  (kind: 'recent' | 'suggestion') =>
  (query: string): BoxOption => ({ kind, query, href: searchPage(query) });
const toHit = (hit: SearchHit): BoxOption => ({ kind: 'hit', hit, href: pageHref(hit.url) });
const toMatch = (match: NameMatch): BoxOption => ({ kind: 'match', match, href: pageHref(match.url) });

/** True where the outcome answers words, not only a filter or nothing. */
export function hasWords(outcome: BoxOutcome | null): boolean {
  return outcome !== null && new URLSearchParams(outcome.search).has('q');
}

/**
 * The groups of the list, empty ones left out. Without a word: recent searches, then the newest
 * articles. With one: the nearest spelling, whom and what it names, the articles, the way to all of
 * them; where there are none, the newest instead.
 */
export function boxGroups(outcome: BoxOutcome | null, recent: string[], newest: SearchHit[]): BoxGroup[] {
  const groups = hasWords(outcome) ? answerGroups(outcome, newest) : startGroups(recent, newest);
  return groups.filter(({ options }) => options.length > 0);
}

function startGroups(recent: string[], newest: SearchHit[]): BoxGroup[] {
  return [
    { name: 'recent', options: recent.map(byQuery('recent')) },
    { name: 'newest', options: newest.slice(0, MOST_NEWEST).map(toHit) },
  ];
}

function answerGroups(outcome: BoxOutcome | null, newest: SearchHit[]): BoxGroup[] {
  if (!outcome?.ok) return [];
  const { suggestion, matches, hits, total } = outcome.answer;
  return [
    { name: 'suggestion', options: suggestion ? [byQuery('suggestion')(suggestion)] : [] },
    { name: 'places', options: matches.slice(0, MOST_MATCHES).map(toMatch) },
    { name: 'articles', options: hits.map(toHit) },
    { name: 'newest', options: total > 0 ? [] : newest.slice(0, MOST_NEWEST).map(toHit) },
    { name: 'all', options: total > 0 ? [toAll(total, outcome.search)] : [] },
  ];
}

function toAll(total: number, search: string): BoxOption {
  return { kind: 'all', total, href: pageHref(`/search?${search}`) };
}

/** The option that a key moves to: -1 is the field itself. Null where the key does not move. */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  if (active < 0) return null; // Home and End then belong to the text
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
