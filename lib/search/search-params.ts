import { z } from 'zod';
import { LANGUAGES, type Language } from '#lib/articles/article.ts';

export const SEARCH_SORTS = ['relevance', 'date'] as const;
export const SEARCH_VIEWS = ['page', 'box'] as const;

/** A search as it was asked; the parameters of /search, /api/search and the search feeds. */
export interface SearchParams {
  /** Plain text: at most 200 characters, control characters taken out, white space folded. */
  q: string;
  /** Slug path of a section; everything below it counts. */
  category: string | null;
  source: string | null;
  person: string | null;
  language: Language | null;
  /** Days, 'YYYY-MM-DD', both inclusive. */
  from: string | null;
  to: string | null;
  sort: (typeof SEARCH_SORTS)[number];
  limit: number;
  offset: number;
  /** 'box' is for results as one types: no facets, no snippets. 'feed', which cannot be asked for, wants ids only. */
  view: (typeof SEARCH_VIEWS)[number] | 'feed';
}

const MOST_CHARACTERS = 200;

function cleanQuery(text: string): string {
  const clean = text
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return [...clean].slice(0, MOST_CHARACTERS).join('');
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const slug = z
  .string()
  .trim()
  .max(300)
  .transform((text) => text.replace(/\p{Cc}/gu, '') || null)
  .nullable()
  .catch(null)
  .default(null);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .nullable()
  .catch(null)
  .default(null);
const whole = (least: number, most: number, usual: number) =>
  z
    .preprocess(
      (given) => (given === '' ? undefined : given),
      z.coerce.number().int().catch(usual).default(usual),
    )
    .transform((n) => Math.min(most, Math.max(least, n)));

const schema = z.object({
  q: z.string().catch('').default('').transform(cleanQuery),
  category: slug,
  source: slug,
  person: slug,
  language: z.enum(LANGUAGES).nullable().catch(null).default(null),
  from: day,
  to: day,
  sort: z.enum(SEARCH_SORTS).catch('relevance').default('relevance'),
  limit: whole(1, 50, 20),
  offset: whole(0, 100_000, 0),
  view: z.enum(SEARCH_VIEWS).catch('page').default('page'),
});

/**
 * Reads search parameters from a URL. A value that makes no sense counts as not given, since a
 * reader's address must never lead to an error page; of a repeated parameter the first counts.
 */
export function parseSearchParams(given: Record<string, string | string[] | undefined>): SearchParams {
  const first = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return schema.parse(Object.fromEntries(first));
}

/** True where there is something to search for: a text or a filter. */
export function isSearch(params: SearchParams): boolean {
  return Boolean(
    params.q ||
      params.category ||
      params.source ||
      params.person ||
      params.language ||
      params.from ||
      params.to,
  );
}
