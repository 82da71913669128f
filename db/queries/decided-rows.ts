import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';

/** Tables whose rows decisions change, each with the column that names a row; what refers to a table comes after it. */
const KEYS = {
  article_decisions: 'article_id',
  categories: 'id',
  category_rules: 'id',
  people: 'id',
  people_apart: 'id',
  credits: 'id',
} as const;

/** Those whose rows a text names; of the others it is a number. */
const NAMED_BY_TEXT: ReadonlySet<DecidedTable> = new Set(['article_decisions', 'people_apart']);

export type DecidedTable = keyof typeof KEYS;
export const DECIDED_TABLES = Object.keys(KEYS) as DecidedTable[];

/** A row as Postgres writes it in JSON: column names, times with all their digits. */
export type DecidedRow = Record<string, unknown>;
/** Rows by table, as the log keeps them before and after a decision. */
export type DecidedRows = Partial<Record<DecidedTable, DecidedRow[]>>;

/** What names a row within its table. */
export function keyOf(table: DecidedTable, row: DecidedRow): string {
  return String(row[KEYS[table]]);
}

/** `in ${keyList(table, keys)}`: in the key's own type, so that its index finds them. */
function keyList(table: DecidedTable, keys: readonly string[]): SQL {
  const type = sql.raw(NAMED_BY_TEXT.has(table) ? 'text' : 'bigint');
  return sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)::${type})`;
}

/** The rows with these keys, locked until the transaction ends, in the order of their keys. */
export async function lockDecidedRows(
  tx: Transaction,
  table: DecidedTable,
  keys: readonly (string | number)[],
): Promise<DecidedRow[]> {
  if (keys.length === 0) return [];
  const [name, key] = [sql.identifier(table), sql.identifier(KEYS[table])];
  const rows = await tx.execute<{ row: DecidedRow }>(sql`
    select to_jsonb(t) as row from ${name} t
    where t.${key} in ${keyList(table, keys.map(String))}
    order by t.${key} for update`);
  return rows.map(({ row }) => row);
}

async function columnsOf(tx: Transaction, table: DecidedTable): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`);
  return rows.map(({ name }) => name);
}

/** Makes rows what they are in `to`: those that are in `from` only go, the others are written. */
export async function writeDecidedRows(tx: Transaction, from: DecidedRows, to: DecidedRows): Promise<void> {
  for (const table of DECIDED_TABLES.toReversed())
    await removeRows(tx, table, from[table] ?? [], to[table] ?? []);
  for (const table of DECIDED_TABLES) await putRows(tx, table, to[table] ?? []);
}

async function removeRows(
  tx: Transaction,
  table: DecidedTable,
  from: readonly DecidedRow[],
  to: readonly DecidedRow[],
): Promise<void> {
  const [name, key] = [sql.identifier(table), sql.identifier(KEYS[table])];
  // One credit may take the place that another leaves, in any order: all of them go before any is put.
  const kept = new Set(table === 'credits' ? [] : to.map((row) => keyOf(table, row)));
  const gone = from.map((row) => keyOf(table, row)).filter((id) => !kept.has(id));
  if (gone.length === 0) return;
  await tx.execute(sql`
    delete from ${name} t
    where t.${key} in ${keyList(table, gone)}`);
}

async function putRows(tx: Transaction, table: DecidedTable, to: readonly DecidedRow[]): Promise<void> {
  const [name, key] = [sql.identifier(table), sql.identifier(KEYS[table])];
  if (to.length === 0) return;
  const columns = (await columnsOf(tx, table)).filter((column) => column !== KEYS[table]);
  const sets = columns.map((column) => sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`);
  await tx.execute(sql`
    insert into ${name} overriding system value
    select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(to)}::jsonb)
    on conflict (${key}) do update set ${sql.join(sets, sql`, `)}`);
}

/** An id for a row that a decision adds. */
export async function nextRowId(
  tx: Transaction,
  table: Exclude<DecidedTable, 'article_decisions' | 'people_apart'>,
): Promise<number> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id`,
  );
  return Number(row?.id);
}

/** The same for many rows, the highest last. */
export async function nextRowIds(tx: Transaction, table: 'credits', count: number): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => Number(id));
}

/** Articles whose showing depends on these rows; a category's state alone changes none. */
export async function listArticlesOf(tx: Transaction, rows: DecidedRows): Promise<string[]> {
  const ids = (table: DecidedTable, column: string) =>
    JSON.stringify([...new Set((rows[table] ?? []).map((row) => String(row[column])))]);
  const paths = (rows.category_rules ?? []).map((row) => row.imported_path);
  const found = await tx.execute<{ id: string }>(sql`
    select jsonb_array_elements_text(${ids('article_decisions', 'article_id')}::jsonb) as id
    union select jsonb_array_elements_text(${ids('credits', 'article_id')}::jsonb)
    union select c.article_id from credits c
      where c.person_id in (select jsonb_array_elements_text(${ids('people', 'id')}::jsonb)::bigint)
    ${paths.length > 0 ? sql`union ${ruledBy(paths)}` : sql``}`);
  return found.map(({ id }) => id);
}

/** Articles with one of these very paths; a longer path that begins so is another rule's. */
function ruledBy(paths: unknown[]) {
  return sql`
    select i.article_id
    from jsonb_array_elements(${JSON.stringify(paths)}::jsonb) as ruled(path)
    join article_imports i on i.category_paths @> jsonb_build_array(ruled.path)
    where exists (select from jsonb_array_elements(i.category_paths) as imported(path) where imported.path = ruled.path)`;
}
