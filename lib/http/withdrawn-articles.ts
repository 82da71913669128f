import { listen } from '#db/client.ts';
import { describeFault } from '#db/database-fault.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';
import { listWithdrawnIds } from '#db/queries/withdrawn-articles.ts';
import { ARTICLES, articleTag } from '#lib/articles/cache-tags.ts';

// A page cannot answer 410, so proxy.ts asks here before an article's page is rendered. The ids are kept in memory,
// and read again only after news of articles, so that readers wait for no query and need no database.

let ids: ReadonlySet<string> = new Set();
let outdated = true;
let reading: Promise<void> | null = null;
let listening: Promise<void> | null = null;
// Without Postgres each request would else wait for it.
const REST_MS = 5_000;
let restUntil = 0;

const ANY_ARTICLE = articleTag('');

function hear(payload: string): void {
  const tags: unknown = JSON.parse(payload);
  if (!Array.isArray(tags)) return;
  if (tags.some((tag) => tag === ARTICLES || String(tag).startsWith(ANY_ARTICLE))) outdated = true;
}

async function follow(): Promise<void> {
  // A new connection may have missed news.
  await listen(CACHE_CHANNEL, hear, () => {
    outdated = true;
  });
}

async function readAgain(): Promise<void> {
  try {
    listening ??= follow();
    await listening;
    outdated = false; // before the query: news that comes during it may not be in its answer
    ids = new Set(await listWithdrawnIds());
  } catch (error) {
    outdated = true;
    listening = null;
    restUntil = Date.now() + REST_MS;
    console.warn(`withdrawn articles: known as before (${describeFault(error)})`);
  } finally {
    reading = null;
  }
}

/** Whether an article was withdrawn and a notice stands at its address. While Postgres is away: as far as was known. */
export async function isWithdrawn(id: string): Promise<boolean> {
  if (outdated && Date.now() >= restUntil) {
    reading ??= readAgain();
    await reading;
  }
  return ids.has(id);
}
