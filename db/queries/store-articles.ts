import { sql } from 'drizzle-orm';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { SURE_CREDIT } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import type { Transaction } from '../client.ts';
import { copyInto } from '../copy-into.ts';
import { IMPORT_COLUMNS } from './encode-import.ts';
import { idList } from './id-list.ts';

/**
 * Plans the rest of the transaction's statements without looking at their parameters: a batch's bodies would be
 * copied several times for each plan, which takes longer than writing them.
 */
export async function planWithoutParameters(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
}

/** An article's imported side on its way in. */
export interface ArrivingImport {
  articleId: string;
  sourceId: number | null;
  /** The other columns, as encodeImport wrote them. */
  columns: Uint8Array;
}

/** Writes the imported side of articles, in place of what there was of it; the editors' side is not touched. */
export async function storeImports(tx: Transaction, rows: ArrivingImport[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    delete from article_imports where article_id in ${idList(rows.map((row) => row.articleId))}`);
  await copyInto(tx, `article_imports (${IMPORT_COLUMNS.join(', ')})`, (copy) => {
    for (const { articleId, sourceId, columns } of rows) {
      copy.row(IMPORT_COLUMNS.length).text(articleId).int8(sourceId).fields(columns);
    }
  });
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
