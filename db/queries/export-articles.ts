import { eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { CreditRole } from '#lib/articles/article.ts';
import { database } from '../client.ts';
import { articleImports, origins } from '../import-schema.ts';
import { articleDecisions } from '../schema.ts';

/** A content file as it came in. */
export interface OriginToExport {
  id: number;
  articleId: string;
  path: string;
  raw: Buffer;
  mtimeMs: number;
}

interface OriginRow extends Record<string, unknown> {
  id: string;
  article_id: string;
  path: string;
  raw: Buffer;
  mtime_ms: number;
}

const PAGE_FILES = 200;
const PAGE_BYTES = 8 * 1024 * 1024;

/** The next live files after `afterId`: 200, or fewer where they are large. */
export async function loadOriginsToExport(afterId: number): Promise<OriginToExport[]> {
  const rows = await database().execute<OriginRow>(sql`
    with page as (
      select id, sum(size) over (order by id) - size as before
      from (select id, size from origins where id > ${afterId} and withdrawn_at is null order by id limit ${PAGE_FILES}) next
    )
    select o.id, o.article_id, o.path, o.raw, o.mtime_ms
    from page join origins o on o.id = page.id
    where page.before < ${PAGE_BYTES} order by o.id`);
  return rows.map(({ id, article_id, path, raw, mtime_ms }) => {
    return { id: Number(id), articleId: article_id, path, raw, mtimeMs: mtime_ms };
  });
}

/** How many files are kept although their article is withdrawn. */
export async function countWithdrawnOrigins(): Promise<number> {
  return database().$count(origins, isNotNull(origins.withdrawnAt));
}

/** What came in of an article, and what editors decided; null is "as imported". */
export interface EditedArticle {
  imported: { title: string; excerpt: string | null; publishedAt: Date | null; published: boolean };
  decided: {
    title: string | null;
    dek: string | null;
    publishedAt: Date | null;
    hidden: boolean | null;
    /** Names from the top down of every category that the desk filed it in. */
    places: string[][] | null;
    withdrawnNotice: string | null;
  };
  /** The imported category paths; `decided` are the names of the category that an editor led one to. */
  paths: { imported: string[]; decided: string[] | null }[];
  /** Every credit that is shown, in order; null where no editor decided on any. */
  credits: { role: CreditRole; name: string }[] | null;
}

const pathsOfArticle: SQL<EditedArticle['paths'] | null> = sql`(
  select jsonb_agg(jsonb_build_object('imported', imported.path, 'decided', decided.names) order by imported.position)
  from jsonb_array_elements(${articleImports.categoryPaths}) with ordinality as imported(path, position)
  left join lateral (
    select jsonb_agg(above.name order by step.position) as names
    from category_rules r
    join categories c on c.id = r.category_id
    cross join lateral unnest(c.lineage) with ordinality as step(id, position)
    join categories above on above.id = step.id
    where r.imported_path = array(select jsonb_array_elements_text(imported.path)) and r.decided_at is not null
  ) decided on true)`;

const placesOfArticle: SQL<string[][] | null> = sql`(
  select jsonb_agg(place.names order by chosen.position)
  from unnest(${articleDecisions.categoryIds}) with ordinality as chosen(id, position)
  join categories c on c.id = chosen.id
  join categories live on live.id = coalesce(c.merged_into, c.id)
  cross join lateral (
    select jsonb_agg(above.name order by step.position) as names
    from unnest(live.lineage) with ordinality as step(id, position) join categories above on above.id = step.id
  ) place)`;

// json, since jsonb would put the keys in an order of its own.
const creditsOfArticle: SQL<EditedArticle['credits']> = sql`(
  select coalesce(
    json_agg(json_build_object('role', c.role, 'name', p.name) order by c.position, c.id)
      filter (where c.status = 'shown'), '[]')
  from credits c join people p on p.id = c.person_id
  where c.article_id = ${articleImports.articleId}
  having bool_or(c.decided_at is not null))`;

/** Both sides of articles, by id. One query, whatever their number. */
export async function loadEditedArticles(articleIds: string[]): Promise<Map<string, EditedArticle>> {
  if (articleIds.length === 0) return new Map();
  const rows = await database()
    .select({
      id: articleImports.articleId,
      title: articleImports.title,
      excerpt: articleImports.excerpt,
      publishedAt: articleImports.publishedAt,
      published: articleImports.published,
      decidedTitle: articleDecisions.title,
      decidedDek: articleDecisions.dek,
      decidedPublishedAt: articleDecisions.publishedAt,
      hidden: articleDecisions.hidden,
      places: placesOfArticle,
      withdrawnNotice: articleDecisions.withdrawnNotice,
      paths: pathsOfArticle,
      credits: creditsOfArticle,
    })
    .from(articleImports)
    .leftJoin(articleDecisions, eq(articleDecisions.articleId, articleImports.articleId))
    .where(inArray(articleImports.articleId, articleIds));
  return new Map(rows.map((row) => [row.id, toEdited(row)]));
}

interface EditedRow {
  title: string;
  excerpt: string | null;
  publishedAt: Date | null;
  published: boolean;
  decidedTitle: string | null;
  decidedDek: string | null;
  decidedPublishedAt: Date | null;
  hidden: boolean | null;
  places: string[][] | null;
  withdrawnNotice: string | null;
  paths: EditedArticle['paths'] | null;
  credits: EditedArticle['credits'];
}

// Columns side by side in the query: drizzle takes a joined object for missing where its first column is null.
function toEdited(row: EditedRow): EditedArticle {
  const { title, excerpt, publishedAt, published, hidden, places, withdrawnNotice, paths, credits } = row;
  return {
    imported: { title, excerpt, publishedAt, published },
    decided: {
      title: row.decidedTitle,
      dek: row.decidedDek,
      publishedAt: row.decidedPublishedAt,
      hidden,
      places,
      withdrawnNotice,
    },
    paths: paths ?? [],
    credits,
  };
}
