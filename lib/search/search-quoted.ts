import { findSearchDocuments } from '#db/queries/search-documents.ts';
import { type Found, NOTHING } from './found.ts';
import { narrowRows } from './narrow-rows.ts';
import type { SearchParams } from './search-params.ts';
import { inexactQuotes, standsQuoted } from './stands-quoted.ts';

/** So many texts are read to see what stands in them; a quote that more articles may hold is left to the engine. */
const MOST_READ = 500;
const QUOTATION_MARKS = /["“”„«»「」『』]/gu;
const ANY = { category: null, source: null, person: null, language: null, from: null, to: null } as const;

/** A search by the words of `params`, through an engine. */
type Ask = (params: SearchParams) => Promise<Found | null>;

/**
 * A search whose quotes hold exactly what is quoted: what `ask` finds by the words alone is read and confirmed, then
 * filtered and counted here. `null` where the query quotes nothing that `ask` would not find exactly by itself, or
 * where too many articles would have to be read. Of a page where nothing has the quote, what has its words (`last`).
 */
export async function searchQuoted(ask: Ask, params: SearchParams): Promise<Found | null> {
  const quotes = inexactQuotes(params.q);
  if (quotes.length === 0) return null;
  const wanted: SearchParams = { ...params, ...ANY, view: 'feed', offset: 0, limit: MOST_READ };
  const candidates = (await ask({ ...wanted, sort: 'relevance' })) ?? NOTHING;
  if (candidates.total > MOST_READ) return null;
  const read = candidates.ids.length === 0 ? [] : await findSearchDocuments(candidates.ids);
  const rows = new Map(read.map((row) => [row.id, row]));
  const confirmed = candidates.ids.flatMap((id) => {
    const row = rows.get(id);
    return row && standsQuoted(row, quotes) ? [row] : [];
  });
  if (confirmed.length === 0 && params.view === 'page') return askUnquoted(ask, params);
  return narrowRows(confirmed, params);
}

/** What has the words somewhere, for a page that would have nothing to show. */
async function askUnquoted(ask: Ask, params: SearchParams): Promise<Found> {
  const found = await ask({ ...params, q: params.q.replace(QUOTATION_MARKS, ' ').trim() });
  return { ...(found ?? NOTHING), strategy: 'last' };
}
