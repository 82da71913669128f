import { z } from 'zod';

/** What the desk may look for among its articles by their state. */
export const ARTICLE_STATES = [
  'shown',
  'hidden',
  'scheduled',
  'withdrawn',
  'featured',
  'undated',
  'duplicate',
  'changed',
] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** A filter of the desk's list of articles, as its address has it. */
export interface ArticleFilter {
  /** Free text. */
  q: string;
  /** Id of a category; what is below it counts. */
  section: number | null;
  /** Id of a publisher. */
  source: number | null;
  /** A name, as it is written. */
  person: string | null;
  /** Days in Beijing, 'YYYY-MM-DD', both inclusive. */
  from: string | null;
  to: string | null;
  state: ArticleState | null;
}

const text = (most: number) =>
  z
    .string()
    .max(10 * most)
    .catch('')
    .default('')
    .transform((given) =>
      given
        .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
        .trim()
        .slice(0, most),
    );
const id = z.coerce
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .nullable()
  .catch(null)
  .default(null);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((given) => new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given) === true)
  .nullable()
  .catch(null)
  .default(null);

const filterSchema = z.object({
  q: text(200),
  section: id,
  source: id,
  person: text(80).transform((name) => name || null),
  from: day,
  to: day,
  state: z.enum(ARTICLE_STATES).nullable().catch(null).default(null),
});

/** Reads a filter from an address; what makes no sense counts as not given. */
export function readArticleFilter(given: Readonly<Record<string, unknown>>): ArticleFilter {
  const first = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return filterSchema.parse(Object.fromEntries(first.filter(([, value]) => value !== '')));
}

/** The parts of an address that say this filter, in one order; empty where nothing is filtered. */
export function writeArticleFilter(filter: ArticleFilter): URLSearchParams {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
