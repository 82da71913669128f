import { listWithdrawnIds } from '#db/queries/withdrawn-articles.ts';
import { ARTICLES, articleTag } from '#lib/articles/cache-tags.ts';
import { followValue } from './followed-value.ts';

// A page cannot answer 410, so proxy.ts asks here before an article's page is rendered.

const ANY_ARTICLE = articleTag('');

const withdrawnIds = followValue<ReadonlySet<string>>({
  name: 'withdrawn articles',
  initial: new Set(),
  read: async () => new Set(await listWithdrawnIds()),
  concerns: (tag) => tag === ARTICLES || tag.startsWith(ANY_ARTICLE),
});

/** Whether an article was withdrawn and a notice stands at its address. While Postgres is away: as far as was known. */
export async function isWithdrawn(id: string): Promise<boolean> {
  return (await withdrawnIds()).has(id);
}
