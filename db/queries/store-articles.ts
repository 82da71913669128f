import { sql } from 'drizzle-orm';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { SURE_CREDIT } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import type { Transaction } from '../client.ts';
import type { articleImports } from '../import-schema.ts';
import { idList } from './id-list.ts';

export type NewArticleImport = Required<typeof articleImports.$inferInsert>;

const COLUMNS = `article_id text, title text, original_title text, excerpt text, language text,
  published_at timestamptz, modified_at timestamptz, source_id bigint, image_url text, image_caption text,
  category_paths jsonb, front_matter jsonb, removed jsonb, flags jsonb,
  published boolean, reading_minutes integer, fingerprint bigint, fingerprint_bands integer[]`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const ALL = [...NAMES, 'body_html', 'body_text'];
const LIST = ALL.join(', ');
const ASSIGNMENTS = ALL.slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/**
 * Plans the rest of the transaction's statements without looking at their parameters: a batch's bodies would be
 * copied several times for each plan, which takes longer than writing them.
 */
export async function planWithoutParameters(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
}

/**
 * Writes the imported side of articles; the editors' side is not touched. The many small columns travel as one
 * parameter, which costs the client least, and the bodies as one each, which costs the database least.
 */
export async function upsertImports(tx: Transaction, rows: NewArticleImport[]): Promise<void> {
  if (rows.length === 0) return;
  const records = JSON.stringify(rows.map(toRecord));
  const bodies = rows.map(
    ({ articleId, bodyHtml, bodyText }) => sql`(${articleId}, ${bodyHtml}, ${bodyText})`,
  );
  await tx.execute(sql`
    insert into article_imports (${sql.raw(LIST)})
    select ${sql.raw(LIST)} from jsonb_to_recordset(${records}::jsonb) as r(${sql.raw(COLUMNS)})
    join (values ${sql.join(bodies, sql`, `)}) as b(article_id, body_html, body_text) using (article_id)
    on conflict (article_id) do update set ${sql.raw(ASSIGNMENTS)}`);
}

function toRecord(row: NewArticleImport): Record<string, unknown> {
  return {
    article_id: row.articleId,
    title: row.title,
    original_title: row.originalTitle,
    excerpt: row.excerpt,
    language: row.language,
    published_at: row.publishedAt,
    modified_at: row.modifiedAt,
    source_id: row.sourceId,
    image_url: row.imageUrl,
    image_caption: row.imageCaption,
    category_paths: row.categoryPaths,
    front_matter: row.frontMatter,
    removed: row.removed,
    flags: row.flags,
    published: row.published,
    reading_minutes: row.readingMinutes,
    fingerprint: row.fingerprint?.toString() ?? null,
    fingerprint_bands: row.fingerprintBands,
  };
}

/** The credits that were read from one article. */
export interface ImportedCredits {
  articleId: string;
  credits: readonly ExtractedCredit[];
}

function creditRows(imported: ImportedCredits[], personIds: Map<string, number>) {
  const seen = new Set<string>(); // the same name printed twice in the same role is one credit
  return imported.flatMap(({ articleId, credits: read }) =>
    read.flatMap(({ name, role, printed, place, confidence }, position) => {
      const personId = personIds.get(nameKey(name));
      const key = `${articleId} ${role} ${personId}`;
      if (personId === undefined || seen.has(key)) return [];
      seen.add(key);
      const status = confidence >= SURE_CREDIT ? 'shown' : 'proposed';
      return [
        { article_id: articleId, person_id: personId, role, position, printed, place, confidence, status },
      ];
    }),
  );
}

/**
 * Brings the credits of articles to what the import reads now: known ones are updated in place, since an open
 * desk page may name them, and those no longer read go. A credit that an editor decided on stays as decided.
 */
export async function replaceImportedCredits(
  tx: Transaction,
  imported: ImportedCredits[],
  personIds: Map<string, number>,
): Promise<void> {
  if (imported.length === 0) return;
  const rows = JSON.stringify(creditRows(imported, personIds));
  await tx.execute(sql`
    delete from credits c
    where c.article_id in ${idList(imported.map((entry) => entry.articleId))} and c.decided_at is null
      and not exists (
        select from jsonb_to_recordset(${rows}::jsonb) as r(article_id text, person_id bigint, role text)
        where r.article_id = c.article_id and r.person_id = c.person_id and r.role = c.role)`);
  await tx.execute(sql`
    insert into credits (article_id, person_id, role, position, printed, place, confidence, status, sort_at)
    select article_id, person_id, role, position, printed, place, confidence,
      case when p.not_person then 'rejected' else status end, coalesce(d.published_at, i.published_at, 'epoch')
    from jsonb_to_recordset(${rows}::jsonb) as r(article_id text, person_id bigint, role text, position integer,
      printed text, place text, confidence double precision, status text)
    join article_imports i using (article_id)
    join people p on p.id = r.person_id
    left join article_decisions d using (article_id)
    on conflict (article_id, role, person_id) do update set position = ${unlessDecided('position')},
      printed = ${unlessDecided('printed')}, place = ${unlessDecided('place')},
      confidence = ${unlessDecided('confidence')}, status = ${unlessDecided('status')}`);
}

function unlessDecided(column: 'position' | 'printed' | 'place' | 'confidence' | 'status') {
  const name = sql.raw(column);
  return sql`case when credits.decided_at is null then excluded.${name} else credits.${name} end`;
}
