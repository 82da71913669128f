import { setTimeout as sleep } from 'node:timers/promises';
import { cacheLife, cacheTag } from 'next/cache';
import { findCards } from '#db/queries/article-lists.ts';
import { ARTICLES, articleTag, CATEGORIES } from '#lib/articles/cache-tags.ts';
import type { ArticleCard, ArticleView } from '#lib/articles/views.ts';
import { type PageScript, pageScript } from '#lib/han/page-script.ts';
import { findRelated } from '#lib/search/related-articles.ts';
import { article } from './reader.ts';
import { type Settled, settle } from './settle.ts';

const MOST = 4;
/** A page waits at most this long for them; a slower answer is there for the next reader. */
const PATIENCE_MS = 150;
// After a failure the engine is left in peace for a moment.
const REST_MS = 5000;
let restUntil = 0;

type Subject = Pick<ArticleView, 'id' | 'title' | 'language' | 'twins'>;

async function cachedRelated(subject: Subject, script: PageScript): Promise<Settled<ArticleCard[]>> {
  'use cache';
  const settled = await settle(
    [articleTag(subject.id), ARTICLES, CATEGORIES],
    async () => {
      const ids = await findRelated(subject, MOST);
      const cards = await findCards(ids);
      return ids.flatMap((id) => cards.get(id) ?? []);
    },
    script,
  );
  if (settled.ok) {
    cacheLife('hours'); // what is published later joins them in time
    cacheTag(...settled.value.map(({ id }) => articleTag(id))); // so that a hidden one vanishes
  }
  return settled;
}

/**
 * Articles about the same, found by the search engine and kept; null where it does not answer in time. They are looked
 * for by the words as they were written.
 */
export async function relatedArticles({ id }: Pick<Subject, 'id'>): Promise<ArticleCard[] | null> {
  const subject = await article(id, 'as-is');
  if (subject === null || Date.now() < restUntil) return null;
  const { title, language, twins } = subject;
  const found = await Promise.race([
    cachedRelated({ id, title, language, twins }, pageScript()),
    sleep(PATIENCE_MS, null, { ref: false }),
  ]);
  if (found?.ok) return found.value;
  if (found) restUntil = Date.now() + REST_MS;
  return null;
}
