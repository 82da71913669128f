import { COPY, LIST_COPY, WORKER } from './copy-names.ts';
import { articleIdOf } from './shelf.ts';
import type { FetchEvent, ServiceWorkerScope } from './worker-scope.ts';

declare const self: ServiceWorkerScope;

/** How long the network may take before a saved article is shown from its copy. */
const PATIENCE_MS = 3000;
const NOT_OURS = /^\/(?:desk|api)(?:\/|$)/;
const PARTS: ReadonlySet<string> = new Set(['style', 'script', 'image', 'font']);
/** Files under names that never come back with another content. */
const NEVER_CHANGES = /^\/(?:_next\/static|_islands|img)\//;
const GONE: ReadonlySet<number> = new Set([404, 410]);

// There is no older worker to wait for: none keeps anything in its memory.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.registration.addEventListener('updatefound', () => void endIfEmptied());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || NOT_OURS.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  else if (PARTS.has(request.destination)) event.respondWith(openPart(request, url));
});

/** The network's answer; a saved article comes from its copy where that fails or takes too long. */
async function openPage(event: FetchEvent, url: URL): Promise<Response> {
  const network = fetch(event.request).catch(() => null);
  // Also where the answer comes too late for this time.
  event.waitUntil(network.then((answer) => forgetGone(answer, url)));
  const copy = await copyOf(url);
  const answer = await (copy ? Promise.race([network, patience()]) : network);
  if (answer && GONE.has(answer.status)) return answer;
  if (answer && !(copy && answer.status >= 500)) return answer;
  return copy ?? (await listPage()) ?? Response.error();
}

/** What was withdrawn is not kept here either. */
async function forgetGone(answer: Response | null, { pathname }: URL): Promise<void> {
  const id = articleIdOf(pathname);
  if (answer && GONE.has(answer.status) && id !== null) await caches.delete(COPY + id);
}

const patience = () => new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));

async function copyOf({ pathname }: URL): Promise<Response | undefined> {
  const id = articleIdOf(pathname);
  const name = id === null ? LIST_COPY : COPY + id;
  if (!(await caches.has(name))) return undefined;
  return (await caches.open(name)).match(pathname, { ignoreVary: true });
}

/** The list in the language it was last kept in. */
async function listPage(): Promise<Response | undefined> {
  const cache = await caches.open(LIST_COPY);
  const page = (await cache.keys()).find(({ url }) => new URL(url).pathname.endsWith('/saved'));
  return page && cache.match(page, { ignoreVary: true });
}

/** A stylesheet, script or picture: what never changes from the copy at once, the rest only without a network. */
async function openPart(request: Request, url: URL): Promise<Response> {
  const known = await caches.match(request, { ignoreVary: true });
  if (known && NEVER_CHANGES.test(url.pathname)) return known;
  try {
    return await fetch(request);
  } catch {
    return known ?? (await sameInAnotherWidth(url)) ?? Response.error();
  }
}

/** A picture was kept in one width (/img/<signature>/<width>/<source>); without a network it serves for all. */
async function sameInAnotherWidth({ pathname }: URL): Promise<Response | undefined> {
  const [, room, , , source] = pathname.split('/');
  if (room !== 'img' || !source) return undefined;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const kept = (await cache.keys()).find(({ url }) => new URL(url).pathname.endsWith(`/${source}`));
    if (kept) return cache.match(kept, { ignoreVary: true });
  }
  return undefined;
}

/** An operator who serves an empty file here takes the worker and its copies away. */
async function endIfEmptied(): Promise<void> {
  const answer = await fetch(WORKER, { cache: 'no-store' });
  if (!answer.ok || (await answer.text()).trim() !== '') return;
  for (const name of await caches.keys()) if (name.startsWith(COPY)) await caches.delete(name);
  await self.registration.unregister();
}
