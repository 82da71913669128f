import { z } from 'zod';
import {
  findDecisions,
  findKeptOfArticle,
  findKeptSides,
  findNames,
  type KeptSides,
  type LogFilter,
  type LogRow,
  listDeciders,
  listDecisions,
  listDecisionsAbout,
  type Named,
} from '#db/queries/decision-log.ts';
import { readArticleFilter } from '#lib/articles/article-filter.ts';
import type { LogEntry, LogSubject, RowChange } from '#lib/articles/log-views.ts';
import { collectNames, type Names, pairRows, toRowChanges } from './log-differences.ts';

const PAGE = 50;
const MOST_DECIDERS = 200;
const MOST_ROWS = 30;
const MOST_HISTORY = 30;
export const LOG_GROUPS = ['category', 'rule', 'article', 'credit', 'person', 'user'] as const;

const day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .refine((given) => new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given) === true)
  .nullable()
  .catch(null)
  .default(null);
const words = z
  .string()
  .catch('')
  .default('')
  .transform((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim()
      .slice(0, 100),
  );
const filterSchema = z.object({
  by: words.transform((name) => name || null),
  group: z.enum(LOG_GROUPS).nullable().catch(null).default(null),
  from: day,
  to: day,
  q: words,
});

/** Reads the log's filter from an address; what makes no sense counts as not given. */
export function readLogFilter(given: Readonly<Record<string, unknown>>): LogFilter {
  return filterSchema.parse(given);
}

/** One page of the log, and what one of its decisions changed where that is asked for. */
export async function loadLog(filter: LogFilter, before: number | null, open: number | null) {
  const [rows, deciders, kept] = await Promise.all([
    listDecisions(filter, before, PAGE + 1),
    listDeciders(MOST_DECIDERS),
    open === null ? null : findKeptSides(open, MOST_ROWS),
  ]);
  const shown = rows.slice(0, PAGE);
  const { entries, changes } = await inWords(shown, kept ? [kept] : []);
  return {
    entries,
    deciders,
    changes: changes[0] ?? [],
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** A decision with what it changed. */
export interface HistoryEntry {
  entry: LogEntry;
  changes: RowChange[];
}

/** Every decision that held an article, newest first, with what it changed of it. */
export async function loadHistory(articleId: string): Promise<HistoryEntry[]> {
  const rows = await listDecisionsAbout(articleId, MOST_HISTORY);
  const kept = await findKeptOfArticle(
    rows.map(({ id }) => id),
    articleId,
  );
  const sides = rows.map(({ id }) => kept.get(id) ?? { before: null, after: null });
  const { entries, changes } = await inWords(rows, sides);
  return entries.map((entry, at) => ({ entry, changes: changes[at] ?? [] }));
}

async function inWords(rows: LogRow[], kept: KeptSides[]) {
  const undone = new Map((await findDecisions(rows.flatMap(undoneBy))).map((row) => [row.id, row]));
  const named = noNames();
  for (const { subject } of [...rows, ...undone.values()]) collectSubject(subject, named);
  const pairs = kept.map(pairRows);
  for (const some of pairs) collectNames(some, named);
  const names = await findNames(named);
  return {
    entries: rows.map((row) => toEntry(row, undone, names)),
    changes: pairs.map((some) => toRowChanges(some, names)),
  };
}

function noNames(): Named {
  return {
    article: new Set(),
    category: new Set(),
    person: new Set(),
    credit: new Set(),
    user: new Set(),
  };
}

function splitSubject(subject: string): [kind: string, rest: string] {
  const at = subject.indexOf(':');
  return at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
}

function undoneBy({ subject }: LogRow): number[] {
  const [kind, rest] = splitSubject(subject);
  return kind === 'decision' && /^\d{1,15}$/.test(rest) ? [Number(rest)] : [];
}

function collectSubject(subject: string, named: Named): void {
  const [kind, rest] = splitSubject(subject);
  if (kind === 'articles') {
    const { section } = readArticleFilter(Object.fromEntries(new URLSearchParams(rest)));
    if (section !== null) named.category.add(String(section));
  } else if (Object.hasOwn(named, kind)) named[kind as keyof Named].add(rest);
}

/** Account decisions are not taken back here: a password cannot be as it was. */
const NOT_UNDOABLE: ReadonlySet<string> = new Set(['user', 'account']);

function toEntry(row: LogRow, undone: ReadonlyMap<number, LogRow>, names: Names): LogEntry {
  const [first] = undoneBy(row);
  const other = first === undefined ? undefined : undone.get(first);
  return {
    ...{ id: row.id, at: row.at.toISOString(), by: row.by, kind: row.kind },
    ...{ articles: row.articles, undone: row.undone },
    subject: toSubject(row.subject, names),
    undoes: other ? { id: other.id, kind: other.kind, subject: toSubject(other.subject, names) } : null,
    undoable: !row.undone && !NOT_UNDOABLE.has(row.kind.split('.')[0] ?? ''),
  };
}

const PAGES: Readonly<Record<string, string>> = {
  article: '/desk/articles/',
  category: '/desk/categories/',
  person: '/desk/people/',
};

function toSubject(subject: string, names: Names): LogSubject {
  const [kind, rest] = splitSubject(subject);
  if (kind === 'articles') return filterSubject(rest, names);
  const name = names.get(subject) ?? null;
  const page = PAGES[kind];
  return { kind, name, href: name !== null && page ? `${page}${rest}` : null };
}

/** All results of a filter: its values stand for it. */
function filterSubject(rest: string, names: Names): LogSubject {
  const { q, section, person, from, to } = readArticleFilter(Object.fromEntries(new URLSearchParams(rest)));
  const parts = [
    q,
    section === null ? '' : (names.get(`category:${section}`) ?? ''),
    person ?? '',
    from !== null || to !== null ? `${from ?? ''}～${to ?? ''}` : '',
  ].filter((part) => part !== '');
  return { kind: 'articles', name: parts.join('、'), href: `/desk/articles?${rest}` };
}
