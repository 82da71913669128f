import { asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DeskArticle, DeskCredit, DeskTwin, FileVersion } from '#lib/articles/desk-views.ts';
import { database } from '../client.ts';
import { articleImports, contentFolders, oldAddresses, origins, originVersions } from '../import-schema.ts';
import { articleDecisions, articles, credits, people } from '../schema.ts';

async function findHead(id: string) {
  const [row] = await database()
    .select({
      id: articles.id,
      title: articles.title,
      visible: articles.visible,
      publishedAt: articles.publishedAt,
      decidedDate: articleDecisions.publishedAt,
      flags: articleImports.flags,
      categoryPaths: articleImports.categoryPaths,
      removed: articleImports.removed,
    })
    .from(articles)
    .innerJoin(articleImports, eq(articleImports.articleId, articles.id))
    .leftJoin(articleDecisions, eq(articleDecisions.articleId, articles.id))
    .where(eq(articles.id, id));
  return row ?? null;
}

/** The file that an article was made of; one that is still there before one that was withdrawn. */
async function findOrigin(articleId: string) {
  const [row] = await database()
    .select({
      path: origins.path,
      folder: contentFolders.path,
      encoding: origins.encoding,
      size: origins.size,
      withdrawnAt: origins.withdrawnAt,
      raw: origins.raw,
      bodyOffset: origins.bodyOffset,
    })
    .from(origins)
    .leftJoin(contentFolders, eq(contentFolders.id, origins.folderId))
    .where(eq(origins.articleId, articleId))
    .orderBy(desc(isNull(origins.withdrawnAt)), asc(origins.id))
    .limit(1);
  return row ?? null;
}

async function listCredits(articleId: string): Promise<DeskCredit[]> {
  const rows = await database()
    .select({
      id: credits.id,
      role: credits.role,
      name: people.name,
      printed: credits.printed,
      place: credits.place,
      confidence: credits.confidence,
      status: credits.status,
      decidedAt: credits.decidedAt,
    })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(eq(credits.articleId, articleId))
    .orderBy(asc(credits.position), asc(credits.id));
  return rows.map(({ decidedAt, ...credit }) => ({ ...credit, decided: decidedAt !== null }));
}

const MOST_VERSIONS = 50;

async function listVersions(articleId: string): Promise<FileVersion[]> {
  const own = database().select({ id: origins.id }).from(origins).where(eq(origins.articleId, articleId));
  const rows = await database()
    .select({
      id: originVersions.id,
      path: originVersions.path,
      size: sql<number>`octet_length(${originVersions.raw})`,
      seenAt: originVersions.seenAt,
      replacedAt: originVersions.replacedAt,
    })
    .from(originVersions)
    .where(inArray(originVersions.originId, own))
    .orderBy(desc(originVersions.id))
    .limit(MOST_VERSIONS);
  return rows.map((row) => ({
    ...row,
    seenAt: row.seenAt.toISOString(),
    replacedAt: row.replacedAt.toISOString(),
  }));
}

const MOST_TWINS = 50;

async function listTwins(id: string): Promise<DeskTwin[]> {
  const rows = await database().execute<DeskTwin & Record<string, unknown>>(sql`
    select other.id, other.title,
      case when other.id = own.duplicate_of then 'stands-for-this' else 'this-stands-for-it' end as relation
    from articles own
    join articles other on other.id = own.duplicate_of or other.duplicate_of = own.id
    where own.id = ${id}
    order by relation, other.sort_at, other.id limit ${MOST_TWINS}`);
  return rows.map(({ id: twin, title, relation }) => ({ id: twin, title, relation }));
}

async function listOldAddresses(articleId: string): Promise<string[]> {
  const rows = await database()
    .select({ path: oldAddresses.path })
    .from(oldAddresses)
    .where(eq(oldAddresses.articleId, articleId))
    .orderBy(asc(oldAddresses.path));
  return rows.map(({ path }) => path);
}

/** An article's file as it is kept, not decoded yet; see lib/moderation/load-article.ts. */
export type KeptOrigin = NonNullable<Awaited<ReturnType<typeof findOrigin>>>;
export type StoredDeskArticle = Omit<DeskArticle, 'origin'> & { origin: KeptOrigin | null };

/** Everything that came in with an article, shown or not; null for an unknown id. */
export async function findDeskArticle(id: string): Promise<StoredDeskArticle | null> {
  const head = await findHead(id);
  if (!head) return null;
  const [origin, listed, versions, twins, formerly] = await Promise.all([
    findOrigin(id),
    listCredits(id),
    listVersions(id),
    listTwins(id),
    listOldAddresses(id),
  ]);
  const { publishedAt, decidedDate, ...article } = head;
  return {
    ...article,
    publishedAt: publishedAt?.toISOString() ?? null,
    dateDecided: decidedDate !== null,
    origin,
    credits: listed,
    versions,
    twins,
    oldAddresses: formerly,
  };
}

/** What an article is called and whether readers can see it, for a link to it; null for an unknown id. */
export async function findArticleName(id: string): Promise<{ title: string; visible: boolean } | null> {
  const [row] = await database()
    .select({ title: articles.title, visible: articles.visible })
    .from(articles)
    .where(eq(articles.id, id));
  return row ?? null;
}

/** The article that a file became, by the file's path; null where it is none. */
export async function findArticleIdByPath(path: string): Promise<string | null> {
  const [row] = await database()
    .select({ id: origins.articleId })
    .from(origins)
    .where(eq(origins.path, path));
  return row?.id ?? null;
}
