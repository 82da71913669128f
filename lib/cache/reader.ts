import { connection } from 'next/server';
import {
  countShownArticles,
  findCards,
  listArticlesCrediting,
  listArticlesFromSource,
  listArticlesInCategory,
  listFeaturedArticles,
  listNewestArticles,
  listNewestBySection,
} from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { type FeedArticle, listFeedArticles, listNewestFeedArticles } from '#db/queries/feed-articles.ts';
import { cleanKeyset } from '#db/queries/keyset.ts';
import { findNeighbours } from '#db/queries/neighbours.ts';
import { findByOldAddress } from '#db/queries/old-addresses.ts';
import { findMovedPerson, findPerson, findSource } from '#db/queries/people-and-sources.ts';
import { findMovedSection, findSection, listSubsections } from '#db/queries/sections.ts';
import { findWithdrawnNotice } from '#db/queries/withdrawn-articles.ts';
import { ARTICLES, articleTag, CATEGORIES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import type {
  ArticleCard,
  ArticleList,
  FrontPageView,
  Neighbours,
  PersonView,
  ReadingView,
  SectionChild,
  SectionView,
  SourceView,
} from '#lib/articles/views.ts';
import { inScript, type PageScript, pageScript } from '#lib/han/page-script.ts';
import { normaliseOldPath } from '#lib/hexo/permalink.ts';
import { listContents } from '#lib/html/contents-list.ts';
import { serveBodyPictures } from '#lib/image-proxy/serve-body-pictures.ts';
import { type Settled, settle, unsettle } from './settle.ts';

// What reader pages read, in the script of the page (lib/han/page-script.ts). Each read waits for a request first, so that `next build` needs no
// database, and is then kept until one of its tags is dropped.

const PUBLIC_ID = /^[a-z2-7]{12}$/;
const LIST_PAGE = 30;
const FRONT_FEATURED = 6;
const FRONT_LATEST = 40;
const FRONT_PER_SECTION = 6;

async function cachedFrontPage(script: PageScript): Promise<Settled<FrontPageView>> {
  'use cache';
  return settle(
    [LISTS, CATEGORIES],
    async () => {
      const sections = await listSubsections(null);
      const [featured, latest, blocks, total] = await Promise.all([
        listFeaturedArticles(FRONT_FEATURED),
        listNewestArticles(null, FRONT_LATEST),
        listNewestBySection(sections, FRONT_PER_SECTION),
        countShownArticles(),
      ]);
      return { featured, latest: latest.articles, blocks, total };
    },
    script,
  );
}

/** The front page: what the desk chose for it, newest articles, and a block for each top section. */
export async function frontPage(): Promise<FrontPageView> {
  await connection();
  return unsettle(await cachedFrontPage(pageScript()));
}

async function cachedTopSections(script: PageScript): Promise<Settled<SectionChild[]>> {
  'use cache';
  return settle([LISTS, CATEGORIES], () => listSubsections(null), script);
}

/** The top sections that show articles, in the site's order. */
export async function topSections(): Promise<SectionChild[]> {
  await connection();
  return unsettle(await cachedTopSections(pageScript()));
}

async function cachedSection(path: string, script: PageScript): Promise<Settled<SectionView | null>> {
  'use cache';
  return settle([LISTS, CATEGORIES], () => findSection(path), script);
}

/** A section by its slug path, or null. */
export async function section(path: string): Promise<SectionView | null> {
  await connection();
  return unsettle(await cachedSection(path, pageScript()));
}

async function cachedMovedSection(path: string): Promise<Settled<string | null>> {
  'use cache';
  return settle([CATEGORIES], () => findMovedSection(path));
}

/** The slug path where a section that had this one is now, or null. */
export async function movedSection(path: string): Promise<string | null> {
  await connection();
  return unsettle(await cachedMovedSection(path));
}

async function cachedSectionArticles(
  categoryId: number,
  page: string | null,
  script: PageScript,
): Promise<Settled<ArticleList>> {
  'use cache';
  return settle([LISTS, CATEGORIES], () => listArticlesInCategory(categoryId, page, LIST_PAGE), script);
}

/** One page of a section, everything below it included. */
export async function sectionArticles(categoryId: number, page: string | null): Promise<ArticleList> {
  await connection();
  return unsettle(await cachedSectionArticles(categoryId, cleanKeyset(page), pageScript()));
}

async function cachedArticle(id: string, script: PageScript): Promise<Settled<ReadingView | null>> {
  'use cache';
  const tags = [articleTag(id), ARTICLES, CATEGORIES, PEOPLE];
  return settle(tags, () => findReading(id), script);
}

async function findReading(id: string): Promise<ReadingView | null> {
  const found = await findArticle(id);
  if (!found) return null;
  const { html, entries } = listContents(await serveBodyPictures(found));
  return { ...found, bodyHtml: html, contents: entries };
}

/** A shown article, or null. */
export async function article(id: string, script = pageScript()): Promise<ReadingView | null> {
  await connection();
  return PUBLIC_ID.test(id) ? unsettle(await cachedArticle(id, script)) : null;
}

async function cachedNeighbours(
  categoryId: number,
  id: string,
  script: PageScript,
): Promise<Settled<Neighbours>> {
  'use cache';
  return settle([LISTS, CATEGORIES], () => findNeighbours(categoryId, id), script);
}

/** What stands before and after a shown article in a section. */
export async function neighbours(categoryId: number, id: string): Promise<Neighbours> {
  await connection();
  return unsettle(await cachedNeighbours(categoryId, id, pageScript()));
}

async function cachedWithdrawnNotice(id: string, script: PageScript): Promise<Settled<string | null>> {
  'use cache';
  return settle([articleTag(id), ARTICLES], () => findWithdrawnNotice(id), script);
}

/** What stands at the address of an article that was withdrawn; null for any other. */
export async function withdrawnNotice(id: string): Promise<string | null> {
  await connection();
  return PUBLIC_ID.test(id) ? unsettle(await cachedWithdrawnNotice(id, pageScript())) : null;
}

/** The shown articles that had this address in the site they come from. Rare, and so not cached. */
export async function articlesFormerlyAt(path: string): Promise<ArticleCard[]> {
  await connection();
  const found = await findByOldAddress(normaliseOldPath(path));
  const cards = await findCards(found.map(({ id }) => id));
  return inScript(
    found.flatMap(({ id }) => cards.get(id) ?? []),
    pageScript(),
  );
}

async function cachedPerson(
  slug: string,
  script: PageScript,
): Promise<Settled<(PersonView & { id: number }) | null>> {
  'use cache';
  return settle([LISTS, PEOPLE], () => findPerson(slug), script);
}

/** A credited person, or null. */
export async function person(slug: string): Promise<PersonView | null> {
  await connection();
  return unsettle(await cachedPerson(slug, pageScript()));
}

async function cachedMovedPerson(slug: string): Promise<Settled<string | null>> {
  'use cache';
  return settle([PEOPLE], () => findMovedPerson(slug));
}

/** The slug of the person that this one's name is another name of by now, or null. */
export async function movedPerson(slug: string): Promise<string | null> {
  await connection();
  return unsettle(await cachedMovedPerson(slug));
}

async function cachedPersonArticles(
  slug: string,
  page: string | null,
  script: PageScript,
): Promise<Settled<ArticleList>> {
  'use cache';
  return settle(
    [LISTS, PEOPLE, CATEGORIES],
    async () => {
      const found = await findPerson(slug);
      return found ? listArticlesCrediting(found.id, page, LIST_PAGE) : { articles: [], next: null };
    },
    script,
  );
}

/** One page of what a person is credited in; empty for an unknown person. */
export async function personArticles(slug: string, page: string | null): Promise<ArticleList> {
  await connection();
  return unsettle(await cachedPersonArticles(slug, cleanKeyset(page), pageScript()));
}

async function cachedSource(
  slug: string,
  script: PageScript,
): Promise<Settled<(SourceView & { id: number }) | null>> {
  'use cache';
  return settle([LISTS], () => findSource(slug), script);
}

/** A publisher, or null. */
export async function source(slug: string): Promise<SourceView | null> {
  await connection();
  return unsettle(await cachedSource(slug, pageScript()));
}

async function cachedSourceArticles(
  slug: string,
  page: string | null,
  script: PageScript,
): Promise<Settled<ArticleList>> {
  'use cache';
  return settle(
    [LISTS, CATEGORIES],
    async () => {
      const found = await findSource(slug);
      return found ? listArticlesFromSource(found.id, page, LIST_PAGE) : { articles: [], next: null };
    },
    script,
  );
}

/** One page of what a publisher has; empty for an unknown one. */
export async function sourceArticles(slug: string, page: string | null): Promise<ArticleList> {
  await connection();
  return unsettle(await cachedSourceArticles(slug, cleanKeyset(page), pageScript()));
}

async function cachedFeedArticles(limit: number): Promise<Settled<FeedArticle[]>> {
  'use cache';
  return settle([LISTS, ARTICLES, CATEGORIES, PEOPLE], () => listNewestFeedArticles(limit));
}

/** The newest articles of the whole site with their bodies, for feeds. */
export async function feedArticles(limit: number): Promise<FeedArticle[]> {
  await connection();
  return unsettle(await cachedFeedArticles(limit));
}

async function cachedListedFeedArticles(ids: string[]): Promise<Settled<FeedArticle[]>> {
  'use cache';
  return settle([...ids.map(articleTag), ARTICLES, CATEGORIES, PEOPLE], () => listFeedArticles(ids));
}

/** These articles with their bodies, in their order, for a list's feed. */
export async function listedFeedArticles(ids: string[]): Promise<FeedArticle[]> {
  await connection();
  return unsettle(await cachedListedFeedArticles(ids));
}
