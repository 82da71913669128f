import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeFault } from '#db/database-fault.ts';
import { listNames } from '#db/queries/search-names.ts';
import type { NameMatch } from '#lib/articles/views.ts';
import { foldWidth, simplify } from './fold.ts';
import { toPinyin } from './pinyin.ts';

/** A name and what it is found by. */
export interface RegisteredName {
  match: NameMatch;
  /** Folded and simplified. */
  folded: string;
  /** ' ' before each word that a typed beginning may belong to. */
  pinyin: string;
}

const MOST_NAMES = 20_000;
const FRESH_MS = 15_000;
/** A reader who types waits at most this long for names. */
const PATIENCE_MS = 200;
const SLICE = 500;

const pinyinOf = new Map<string, string>();
let names: RegisteredName[] = [];
let labels = new Map<string, string>();
let loadedAt = 0;
let loading: Promise<void> | null = null;

function pinyinFor(folded: string): string {
  const known = pinyinOf.get(folded);
  if (known !== undefined) return known;
  const pinyin = ` ${toPinyin(folded)}`;
  pinyinOf.set(folded, pinyin);
  return pinyin;
}

async function load(): Promise<void> {
  const rows = await listNames(MOST_NAMES);
  if (pinyinOf.size > 2 * MOST_NAMES) pinyinOf.clear();
  const loaded: RegisteredName[] = [];
  for (const [index, { kind, name, url, count }] of rows.entries()) {
    const folded = simplify(foldWidth(name));
    loaded.push({ match: { kind, name, url, count }, folded, pinyin: pinyinFor(folded) });
    if (index % SLICE === SLICE - 1) await nextTurn(); // thousands of new names take a while
  }
  names = loaded;
  labels = new Map(rows.map(({ url, name }) => [url, name]));
  loadedAt = Date.now();
}

function refresh(): Promise<void> {
  loading ??= load()
    .catch((error) => {
      loadedAt = Date.now();
      console.warn(`search: names could not be read (${describeFault(error)})`);
    })
    .finally(() => {
      loading = null;
    });
  return loading;
}

/** The names of this process, some seconds old at most where somebody searches; none while the first are read. */
export async function registeredNames(): Promise<RegisteredName[]> {
  if (Date.now() - loadedAt < FRESH_MS) return names;
  const loaded = refresh();
  if (loadedAt > 0) return names;
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return names;
}

/** The same names by the address of their page ('/c/…', '/sources/…', '/people/…'). */
export async function registeredLabels(): Promise<ReadonlyMap<string, string>> {
  await registeredNames();
  return labels;
}
