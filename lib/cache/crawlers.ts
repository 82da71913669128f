import { connection } from 'next/server';
import { countShownArticles } from '#db/queries/article-lists.ts';
import { listPublishedSince, listSitemapSlice, type SitemapArticle } from '#db/queries/sitemap.ts';
import { LISTS } from '#lib/articles/cache-tags.ts';
import { type Settled, settle, unsettle } from './settle.ts';

// What crawlers read; see reader.ts for the manner.

/** Of the 50,000 that the protocol allows: a smaller file is sooner read again. */
const SLICE = 10_000;
const MOST_NEWS = 1_000;
const NEWS_MS = 48 * 3_600_000;

async function cachedCount(): Promise<Settled<number>> {
  'use cache';
  return settle([LISTS], countShownArticles);
}

/** How many slices hold all articles; at least one. */
export async function countSitemaps(): Promise<number> {
  await connection();
  return Math.max(1, Math.ceil(unsettle(await cachedCount()) / SLICE));
}

async function cachedSlice(slice: number): Promise<Settled<SitemapArticle[]>> {
  'use cache';
  return settle([LISTS], () => listSitemapSlice(slice * SLICE, SLICE));
}

/** The articles of one slice, counted from 0. */
export async function sitemapSlice(slice: number): Promise<SitemapArticle[]> {
  await connection();
  return unsettle(await cachedSlice(slice));
}

/** Articles of the last two days. A crawler asks seldom, and the window moves: not cached. */
export async function freshArticles(): Promise<SitemapArticle[]> {
  await connection();
  return listPublishedSince(new Date(Date.now() - NEWS_MS), MOST_NEWS);
}
