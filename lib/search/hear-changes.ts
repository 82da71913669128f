import { listen } from '#db/client.ts';
import { describeFault } from '#db/database-fault.ts';
import { CACHE_CHANNEL } from '#db/queries/tell-change.ts';

/** Tags of what changed (cache-tags.ts); null where it may be anything, since news may have been missed. */
export type News = readonly string[] | null;

const listeners: ((news: News) => void)[] = [];
let hears: 'no' | 'soon' | 'yes' = 'no';

/** Has `listener` called at every change from then on, once this process listens. */
export function onChange(listener: (news: News) => void): void {
  listeners.push(listener);
}

/** Whether this process hears of changes; before that nothing may be kept. Begins to listen where it does not. */
export function hearsChanges(): boolean {
  if (hears === 'no') void startListening();
  return hears === 'yes';
}

function tell(news: News): void {
  for (const listener of listeners) listener(news);
}

async function startListening(): Promise<void> {
  hears = 'soon';
  try {
    await listen(
      CACHE_CHANNEL,
      (payload) => tell(readTags(payload)),
      () => {
        tell(null); // a reconnection may have missed news
        hears = 'yes';
      },
    );
  } catch (error) {
    hears = 'no';
    console.warn(`search: not listening for changes (${describeFault(error)})`);
  }
}

function readTags(payload: string): News {
  const tags: unknown = JSON.parse(payload);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : null;
}
