import { type ArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** A parameter that is given once and says something; else null. */
export function textOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The list of articles with this filter, and whatever else its address should say. */
export function listAddress(filter: ArticleFilter, more: Readonly<Record<string, string>> = {}): string {
  const parts = new URLSearchParams([...writeArticleFilter(filter), ...Object.entries(more)]).toString();
  return parts === '' ? '/desk/articles' : `/desk/articles?${parts}`;
}

function wholeOf(value: string | string[] | undefined): number | null {
  const text = textOf(value);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const MOST_NAME = 60;

/** What an address says of the last decision. */
export function readSaid(given: Given) {
  return {
    said: textOf(given.said),
    by: textOf(given.by)?.slice(0, MOST_NAME) ?? null,
    kind: textOf(given.did),
    count: wholeOf(given.count),
    decision: wholeOf(given.decision),
  };
}

interface MadeOrNot {
  ok: boolean;
  reason?: string;
  by?: string;
}

/** The parts of an address that tell why something was not done. */
export function refusalParts({ reason = 'failed', by = '' }: MadeOrNot): Record<string, string> {
  return { said: reason, ...(by === '' ? {} : { by: by.slice(0, MOST_NAME) }) };
}

const PUBLIC_ID = /^[a-z2-7]{12}$/;
const MOST_PICKED = 200;

/** The picked ids of a form or an address. */
export function readIds(given: readonly unknown[]): string[] {
  const ids = given.filter((id): id is string => typeof id === 'string' && PUBLIC_ID.test(id));
  return [...new Set(ids)].slice(0, MOST_PICKED);
}
