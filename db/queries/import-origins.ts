import { isUtf8 } from 'node:buffer';
import { sql } from 'drizzle-orm';
import type { BinaryCopy } from '../binary-copy.ts';
import { database, type Transaction } from '../client.ts';
import { copyInto } from '../copy-into.ts';
import type { origins } from '../import-schema.ts';
import { idList } from './id-list.ts';

/** What the import knows of a file it has read before. */
export interface KnownOrigin {
  /** Below its own folder; the file's name in the database. */
  path: string;
  articleId: string;
  size: number;
  mtimeMs: number;
  folderId: number | null;
  withdrawn: boolean;
}

interface OriginRow extends Record<string, unknown> {
  path: string;
  article_id: string;
  size: string;
  mtime_ms: number;
  folder_id: string | null;
  withdrawn: boolean;
}

const PAGE = 10_000;

/** Every known file, in pages so that a large register is never held twice. */
export async function* walkKnownOrigins(): AsyncGenerator<KnownOrigin> {
  for (let after = ''; ; ) {
    const rows: OriginRow[] = await database().execute<OriginRow>(sql`
      select path, article_id, size, mtime_ms, folder_id, withdrawn_at is not null as withdrawn
      from origins where path > ${after} collate "C" order by path collate "C" limit ${PAGE}`);
    for (const row of rows) yield toKnown(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.path;
  }
}

function toKnown({ path, article_id, size, mtime_ms, folder_id, withdrawn }: OriginRow): KnownOrigin {
  const folderId = folder_id === null ? null : Number(folder_id);
  return { path, articleId: article_id, size: Number(size), mtimeMs: mtime_ms, folderId, withdrawn };
}

/** The sha-256 of known files, by path. */
export async function loadContentHashes(paths: string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const rows = await database().execute<{ path: string; content_hash: string }>(sql`
    select path, content_hash from origins where path in ${paths}`);
  return new Map(rows.map((row) => [row.path, row.content_hash]));
}

/** What tells a file that lies elsewhere now: its bytes, or the abbrlink in its front matter. */
export interface Identity {
  path: string;
  contentHash: string;
  abbrlink: string | null;
}

/** The identities of known files, by path. */
export async function loadIdentities(paths: string[]): Promise<Identity[]> {
  if (paths.length === 0) return [];
  const rows = await database().execute<{ path: string; content_hash: string; abbrlink: string | null }>(sql`
    select o.path, o.content_hash, i.front_matter ->> 'abbrlink' as abbrlink
    from origins o left join article_imports i on i.article_id = o.article_id
    where o.path in (select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb))
    order by o.path collate "C"`);
  return rows.map(({ path, content_hash, abbrlink }) => ({ path, contentHash: content_hash, abbrlink }));
}

/** What an article says of itself, by which another file is known as the same one. */
export interface Likeness {
  title: string;
  publishedAt: Date | null;
  bodyText: string;
}

/** Null where the article is not there. */
export async function loadLikeness(articleId: string): Promise<Likeness | null> {
  const [row] = await database().execute<{ title: string; at: string | null; text: string }>(sql`
    select title, published_at as at, body_text as text from article_imports where article_id = ${articleId}`);
  return row
    ? { title: row.title, publishedAt: row.at === null ? null : new Date(row.at), bodyText: row.text }
    : null;
}

/** A file whose bytes are as they were: its new time, and the folder it was seen in. */
export interface SeenAgain {
  path: string;
  mtimeMs: number;
  folderId: number;
}

/** Notes files that were seen again, so that the next run needs no hash of them. */
export async function touchOrigins(seen: SeenAgain[]): Promise<void> {
  if (seen.length === 0) return;
  await database().execute(sql`
    update origins set mtime_ms = t."mtimeMs", folder_id = t."folderId"
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
      as t(path text, "mtimeMs" double precision, "folderId" bigint)
    where origins.path = t.path`);
}

/** The pipeline version of files that have to be read again, whatever today's version is. */
export const STALE = 0;

/** Notes with which version of the steps the articles of these files were made; a withdrawn file stays withdrawn. */
export async function setPipeline(tx: Transaction, paths: string[], version: number): Promise<void> {
  await tx.execute(sql`update origins set pipeline = ${version} where path in ${idList(paths)}`);
}

/** How many articles older versions of the steps made. */
export async function countOlderThan(version: number): Promise<number> {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from origins where pipeline < ${version}`,
  );
  return row?.n ?? 0;
}

export type NewOrigin = typeof origins.$inferInsert;

/** Gives files that were found under another path their new one, before upsertOrigins writes the rest. */
export async function renameOrigins(tx: Transaction, moves: { from: string; to: string }[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.execute(sql`
    update origins set path = t."to"
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as t("from" text, "to" text)
    where origins.path = t."from"`);
}

const ORIGIN_COLUMNS =
  'article_id, path, content_hash, size, mtime_ms, encoding, raw, body_offset, folder_id, pipeline';

/** Writes where articles came from, of files that are new. */
export async function addOrigins(tx: Transaction, rows: NewOrigin[]): Promise<void> {
  if (rows.length === 0) return;
  await copyInto(tx, `origins (${ORIGIN_COLUMNS})`, (copy) => {
    for (const row of rows) addOrigin(copy, row);
  });
}

function addOrigin(copy: BinaryCopy, row: NewOrigin): void {
  copy
    .row(ORIGIN_COLUMNS.split(',').length)
    .text(row.articleId)
    .text(row.path)
    .text(row.contentHash)
    .int8(row.size)
    .float8(row.mtimeMs)
    .text(row.encoding)
    .bytea(row.raw)
    .int4(row.bodyOffset)
    .int8(row.folderId ?? null)
    .int4(row.pipeline ?? STALE);
}

/** Writes where articles came from. A known path is updated; the bytes it had go to its history. */
export async function upsertOrigins(tx: Transaction, rows: NewOrigin[]): Promise<void> {
  if (rows.length === 0) return;
  const hashes = rows.map(({ path, contentHash }) => ({ path, contentHash }));
  await tx.execute(sql`
    insert into origin_versions (origin_id, path, content_hash, encoding, raw, seen_at)
    select o.id, o.path, o.content_hash, o.encoding, o.raw, o.changed_at
    from jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb) as t(path text, "contentHash" text)
    join origins o on o.path = t.path and o.content_hash <> t."contentHash"`);
  const values = rows.map(
    (row) => sql`(${row.articleId}, ${row.path}, ${row.contentHash}, ${row.size}, ${row.mtimeMs},
      ${row.encoding}, ${bytes(row.raw)}, ${row.bodyOffset}, ${row.folderId}, ${row.pipeline})`,
  );
  await tx.execute(sql`
    insert into origins (${sql.raw(ORIGIN_COLUMNS)})
    values ${sql.join(values, sql`, `)}
    on conflict (path) do update set article_id = excluded.article_id,
      changed_at = case when origins.content_hash = excluded.content_hash then origins.changed_at else now() end,
      content_hash = excluded.content_hash, size = excluded.size, mtime_ms = excluded.mtime_ms,
      encoding = excluded.encoding, raw = excluded.raw, body_offset = excluded.body_offset,
      folder_id = excluded.folder_id, pipeline = excluded.pipeline, withdrawn_at = null`);
}

/** UTF-8 travels as a text: bytes would as hexadecimal digits, twice as many. Postgres takes no NUL in a text. */
function bytes(raw: Buffer) {
  return isUtf8(raw) && !raw.includes(0) ? sql`convert_to(${raw.toString('utf8')}, 'UTF8')` : sql`${raw}`;
}

/** Marks files as withdrawn, or as back again; showArticles then decides what readers see. Gives the article ids. */
export async function setWithdrawn(tx: Transaction, paths: string[], withdrawn: boolean): Promise<string[]> {
  if (paths.length === 0) return [];
  const rows = await tx.execute<{ article_id: string }>(sql`
    update origins set withdrawn_at = ${withdrawn ? sql`now()` : sql`null`}
    where path in ${idList(paths)} and (withdrawn_at is null) = ${withdrawn}
    returning article_id`);
  return rows.map((row) => row.article_id);
}

/** A file's bytes as they are kept, to be read again without the file. */
export interface KeptFile {
  id: number;
  path: string;
  articleId: string;
  raw: Buffer;
  folderId: number | null;
  size: number;
  mtimeMs: number;
  contentHash: string;
}

interface KeptRow extends Record<string, unknown> {
  id: string;
  path: string;
  article_id: string;
  raw: Buffer;
  folder_id: string | null;
  size: string;
  mtime_ms: number;
  content_hash: string;
}

/** Which kept files are to be read again. */
export interface KeptScope {
  /** Null for all folders. */
  folderId: number | null;
  /** Only those that were read under another configuration of their site. */
  staleOnly: boolean;
}

/** The next kept files after `afterId`, fewer where they are large. */
export async function loadKeptFiles(
  { folderId, staleOnly }: KeptScope,
  afterId: number,
): Promise<KeptFile[]> {
  const inFolder = folderId === null ? sql`true` : sql`folder_id = ${folderId}`;
  const inScope = staleOnly ? sql`${inFolder} and pipeline = ${STALE}` : inFolder;
  const rows = await database().execute<KeptRow>(sql`
    select id, path, article_id, raw, folder_id, size, mtime_ms, content_hash from (
      select *, sum(size) over (order by id) - size as before
      from (select * from origins where id > ${afterId} and ${inScope} order by id limit 200) page
    ) counted
    where before < 8388608 order by id`);
  return rows.map((row) => ({
    id: Number(row.id),
    path: row.path,
    articleId: row.article_id,
    raw: row.raw,
    folderId: row.folder_id === null ? null : Number(row.folder_id),
    size: Number(row.size),
    mtimeMs: row.mtime_ms,
    contentHash: row.content_hash,
  }));
}
