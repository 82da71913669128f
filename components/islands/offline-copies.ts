import { COPY, LIST_COPY, WORKER } from './copy-names.ts';
import { partsOfPage } from './parts-of-page.ts';
import { readShelf, type Story } from './shelf.ts';

export type CopyOutcome = 'kept' | 'no-room' | 'failed' | 'unsupported';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Pictures of one article together, in bytes. */
const MOST_PICTURES = 8_000_000;
/** What must stay free on the device, in bytes. */
const SPARE = 20_000_000;
const KEPT_AT = 'X-Kept-At';
const KEPT_HEADERS = ['Content-Type', 'Content-Language', 'Content-Security-Policy'];

/** Caches the article's page with all it needs, and the list of what is saved. Plain http has no caches. */
export async function keepCopy({ id, href }: Pick<Story, 'id' | 'href'>): Promise<CopyOutcome> {
  if (!canKeep()) return 'unsupported';
  try {
    if (!(await startWorker())) return 'unsupported';
    if (!(await hasRoom())) return 'no-room';
    await keepPage(COPY + id, href);
    await keepListPage(DAY);
    return 'kept';
  } catch (error) {
    if (!isNoRoom(error)) return 'failed';
    await caches.delete(COPY + id); // half a copy would take the room of a whole one
    return 'no-room';
  }
}

/** Takes the article's copy away, and with the last one the worker. */
export async function dropCopy(id: string): Promise<void> {
  if (!canKeep()) return;
  await caches.delete(COPY + id);
  if (readShelf('saved').length > 0) return;
  await dropCopiesBut(new Set());
  const registration = await navigator.serviceWorker.getRegistration('/');
  await registration?.unregister();
}

/** Ids of the saved articles that have a copy. */
export async function copiedIds(): Promise<Set<string>> {
  const names = canKeep() ? await caches.keys() : [];
  return new Set(names.filter((name) => name.startsWith(COPY)).map((name) => name.slice(COPY.length)));
}

/** Keeps current what is looked at: an article's own copy, or on the list's page all of them. */
export async function tendCopies(): Promise<void> {
  if (!canKeep() || !navigator.onLine || !(await startWorker())) return;
  const saved = readShelf('saved');
  await dropCopiesBut(new Set([LIST_COPY, ...saved.map(({ id }) => COPY + id)]));
  const here = saved.find(({ href }) => href === location.pathname);
  if (here && (await ageOf(COPY + here.id, here.href)) > HOUR) await keepCopy(here);
  if (!document.querySelector('[data-saved-page]')) return;
  await keepListPage(HOUR);
  for (const story of saved) {
    if ((await ageOf(COPY + story.id, story.href)) > DAY && (await keepCopy(story)) === 'no-room') return;
  }
}

const canKeep = () => 'caches' in window && 'serviceWorker' in navigator;

/** Registers the worker, unless the operator has taken it away by an empty file. */
async function startWorker(): Promise<boolean> {
  const script = await fetch(WORKER, { cache: 'no-cache' }).catch(() => null);
  if (!script?.ok || (await script.text()).trim() === '') return false;
  await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
  return true;
}

/** Chromium still throws a DOMException by that name, newer engines an error class of it. */
const isNoRoom = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError';

async function hasRoom(): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined || quota - usage > SPARE;
}

async function dropCopiesBut(kept: ReadonlySet<string>): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(COPY) && !kept.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Milliseconds since the copy was made, Infinity where there is none. */
async function ageOf(name: string, href: string): Promise<number> {
  if (!(await caches.has(name))) return Number.POSITIVE_INFINITY;
  const copy = await (await caches.open(name)).match(href, { ignoreVary: true });
  return copy ? Date.now() - Number(copy.headers.get(KEPT_AT)) : Number.POSITIVE_INFINITY;
}

async function keepListPage(age: number): Promise<void> {
  const href = document.querySelector<HTMLElement>('[data-saved-href]')?.dataset.savedHref;
  if (href && (await ageOf(LIST_COPY, href)) > age) await keepPage(LIST_COPY, href);
}

/** Fetches all there is before anything is written: a copy that fails leaves the one before as it was. */
async function keepPage(name: string, href: string): Promise<void> {
  // Without cookies: a copy never holds what only a signed-in editor sees.
  const answer = await fetch(href, { cache: 'no-cache', credentials: 'omit' });
  if (answer.status === 404 || answer.status === 410) await caches.delete(name); // withdrawn: not kept here either
  if (!answer.ok) throw new Error(`${href} answered ${answer.status}`);
  const html = await answer.text();
  const { needed, pictures } = partsOfPage(new DOMParser().parseFromString(html, 'text/html'), location.href);
  const scripts = await lazyScripts();
  const parts = await fetchAll([...new Set([...needed, ...scripts])]);
  const shown = await fetchPictures(pictures);

  const cache = await caches.open(name);
  for (const [url, part] of [...parts, ...shown]) await cache.put(url, part);
  await cache.put(href, new Response(html, { headers: headersOf(answer) }));
  const kept = new Set([href, ...[...parts, ...shown].map(([url]) => url)].map(absolute));
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

const absolute = (href: string) => new URL(href, location.href).href;

function headersOf({ headers }: Response): Headers {
  const kept = new Headers({ [KEPT_AT]: String(Date.now()) });
  for (const name of KEPT_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

/** Scripts come in pieces on first use; without a network that would be too late. */
async function lazyScripts(): Promise<string[]> {
  await Promise.all([import('./saved-page.ts'), import('./draw-code.ts')]);
  const folder = new URL('.', import.meta.url).href;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return loaded.filter((name) => name.startsWith(folder) && name.endsWith('.js'));
}

function fetchAll(urls: string[]): Promise<[string, Response][]> {
  return Promise.all(
    urls.map(async (url): Promise<[string, Response]> => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      return [url, answer];
    }),
  );
}

/** One after the other, as many as there may be; a page is whole without those that cannot be had. */
async function fetchPictures(urls: string[]): Promise<[string, Response][]> {
  const pictures: [string, Response][] = [];
  let bytes = 0;
  for (const url of urls) {
    const picture = await fetchPicture(url);
    bytes += picture?.size ?? 0;
    if (bytes > MOST_PICTURES) break;
    if (picture) pictures.push([url, new Response(picture)]);
  }
  return pictures;
}

async function fetchPicture(url: string): Promise<Blob | null> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
}
