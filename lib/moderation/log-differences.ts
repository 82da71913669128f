import type { KeptSides, Named } from '#db/queries/decision-log.ts';
import type { FieldChange, RowChange } from '#lib/articles/log-views.ts';
import { diffTexts } from '#lib/articles/text-diff.ts';

// What the log keeps are rows as Postgres writes them, or the categories of a change of the tree, or (of accounts)
// plain values. All of it becomes "this field was that and is this".

type Row = Readonly<Record<string, unknown>>;
export type Names = ReadonlyMap<string, string>;

/** Columns that say nothing to a person. */
const SILENT: ReadonlySet<string> = new Set(
  'id article_id version decided_at created_at name_key nameKey lineage sort_at path'.split(' '),
);
/** Columns that hold ids, and of what. */
const REFERENCES: Readonly<Record<string, keyof Named>> = {
  category_ids: 'category',
  category_id: 'category',
  parent_id: 'category',
  parentId: 'category',
  mergedInto: 'category',
  person_id: 'person',
  one: 'person',
  other: 'person',
};
/** Columns in which a text of any length may stand. */
const TEXTS: ReadonlySet<string> = new Set('title dek withdrawn_notice description name printed'.split(' '));

interface Pair {
  table: string;
  key: string;
  before: Row | null;
  after: Row | null;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tablesOf(kept: unknown): Map<string, Row[]> {
  if (!isRow(kept)) return new Map();
  const tables = isRow(kept.rows) ? kept.rows : kept;
  const lists = Object.entries(tables).filter(([, rows]) => Array.isArray(rows) && rows.every(isRow));
  if (lists.length > 0) return new Map(lists.map(([name, rows]) => [name, rows as Row[]]));
  return Object.keys(kept).length === 0 || isRow(kept.rows) ? new Map() : new Map([['values', [kept]]]);
}

const keyOf = (row: Row) => String(row.id ?? row.article_id ?? row.path ?? '');

/** The rows of a decision, each with what it was and what it became. */
export function pairRows({ before, after }: KeptSides): Pair[] {
  const [from, to] = [tablesOf(before), tablesOf(after)];
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((table) => {
    const was = new Map((from.get(table) ?? []).map((row) => [keyOf(row), row]));
    const is = new Map((to.get(table) ?? []).map((row) => [keyOf(row), row]));
    return [...new Set([...is.keys(), ...was.keys()])].map((key) => ({
      table,
      key,
      before: was.get(key) ?? null,
      after: is.get(key) ?? null,
    }));
  });
}

function referenceOf(table: string, column: string): keyof Named | null {
  if (column === 'merged_into') return table === 'people' ? 'person' : 'category';
  return REFERENCES[column] ?? null;
}

const listOf = (value: unknown) => (Array.isArray(value) ? value : [value]).filter((one) => one !== null);

/** Notes down what the rows speak of, so that all names are read at once. */
export function collectNames(pairs: readonly Pair[], named: Named): void {
  for (const { table, before, after } of pairs) {
    for (const row of [before, after]) {
      if (!row) continue;
      if (row.article_id !== undefined) named.article.add(String(row.article_id));
      for (const [column, value] of Object.entries(row)) {
        const kind = referenceOf(table, column);
        if (kind) for (const id of listOf(value)) named[kind].add(String(id));
      }
    }
  }
}

/** What a decision changed, row by row and field by field, in words. */
export function toRowChanges(pairs: readonly Pair[], names: Names): RowChange[] {
  return pairs.flatMap((pair): RowChange[] => {
    const fields = fieldsOf(pair, names);
    const state = pair.before === null ? 'added' : pair.after === null ? 'removed' : 'changed';
    if (fields.length === 0 && state === 'changed') return [];
    const { table, key } = pair;
    return [{ key: `${table} ${key}`, table, name: nameOf(pair, names), state, fields }];
  });
}

function nameOf({ table, key, before, after }: Pair, names: Names): string {
  const row = after ?? before ?? {};
  const own = table === 'article_decisions' ? names.get(`article:${key}`) : undefined;
  const credited = row.person_id === undefined ? undefined : names.get(`person:${row.person_id}`);
  const path = Array.isArray(row.imported_path) ? row.imported_path.join(' › ') : undefined;
  const given = typeof row.name === 'string' ? row.name : undefined;
  const address = typeof row.path === 'string' ? row.path : undefined;
  return own ?? credited ?? path ?? given ?? address ?? '';
}

function fieldsOf({ table, before, after }: Pair, names: Names): FieldChange[] {
  const columns = Object.keys({ ...before, ...after }).filter((column) => !SILENT.has(column));
  return columns.flatMap((column): FieldChange[] => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const write = (value: unknown) => valueInWords(table, column, value, names);
    const pieces =
      TEXTS.has(column) && typeof was === 'string' && typeof is === 'string' ? diffTexts(was, is) : null;
    return [{ field: column, before: write(was), after: write(is), pieces }];
  });
}

function valueInWords(table: string, column: string, value: unknown, names: Names): string | null {
  if (value === null) return null;
  const kind = referenceOf(table, column);
  if (kind)
    return listOf(value)
      .map((id) => names.get(`${kind}:${id}`) ?? `#${id}`)
      .join('、');
  if (Array.isArray(value)) return value.join(' › ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
