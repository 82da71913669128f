import type { SearchAnswer } from '#lib/articles/views.ts';
import { SCRIPT_PARAMETER, wantedScript } from '#lib/messages/locale.ts';

/** What comes of a question of the box. */
export type BoxOutcome =
  | { ok: true; search: string; answer: SearchAnswer }
  /** 'busy': asked too often. 'offline': nothing answered. 'away': the server cannot. */
  | { ok: false; search: string; reason: 'busy' | 'offline' | 'away' };

const HITS = '8';
const KEPT = 50;
const KEPT_MS = 5000;
const kept = new Map<string, { outcome: BoxOutcome; until: number }>();

/** A form's fields as a query string, empty ones left out: 'q=经济&from=2026-11-17', encoded. */
export function readSearch(form: HTMLFormElement): string {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text !== '') search.append(name, text);
  }
  return search.toString();
}

/** Asks /api/search for the box. An answer is kept for a few seconds: words are deleted and typed again. */
export async function askBox(search: string, signal: AbortSignal): Promise<BoxOutcome> {
  const known = kept.get(search);
  if (known && known.until > Date.now()) return known.outcome;
  const outcome = await ask(search, signal);
  if (outcome.ok && outcome.answer.engine === 'meilisearch') keep(search, outcome);
  return outcome;
}

async function ask(search: string, signal: AbortSignal): Promise<BoxOutcome> {
  const query = new URLSearchParams(search);
  query.set('view', 'box');
  const script = wantedScript();
  if (script !== null) query.set(SCRIPT_PARAMETER, script);
  query.set('limit', HITS);
  if (!query.has('q')) query.set('sort', 'date');
  try {
    const response = await fetch(`/api/search?${query}`, { signal });
    if (response.status === 429) return { ok: false, search, reason: 'busy' };
    if (!response.ok) return { ok: false, search, reason: 'away' };
    return { ok: true, search, answer: await response.json() };
  } catch {
    return { ok: false, search, reason: 'offline' }; // fetch rejects only where no answer came, or on abort
  }
}

/** Drops what is kept, since the box may be opened long after. */
export function forgetAnswers(): void {
  kept.clear();
}

function keep(search: string, outcome: BoxOutcome): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(search, { outcome, until: Date.now() + KEPT_MS });
}
