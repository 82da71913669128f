import { afterAll, expect, test } from 'vitest';
import type { BinaryCopy } from './binary-copy.ts';
import { closeDatabase, database } from './client.ts';
import { copyInto } from './copy-into.ts';
import { isFaultOfData } from './database-fault.ts';

afterAll(closeDatabase);

/** Copies into a table of every type and gives what then stands there. */
function copied(write: (copy: BinaryCopy) => void): Promise<Record<string, unknown>[]> {
  return database().transaction(async (tx) => {
    await tx.execute(`create temp table copied (id int primary key, body text, raw bytea, front jsonb, shown boolean,
      hash bigint, at timestamptz, mtime double precision, bands int[]) on commit drop`);
    await copyInto(tx, 'copied', write);
    return tx.execute('select *, at::text as at, hash::text as hash from copied order by id');
  });
}

function addRow(copy: BinaryCopy, id: number, body: string): void {
  copy.row(9).int4(id).text(body).bytea(Buffer.from('\0甲')).jsonb({ 标题: '"港口"' }).bool(true);
  copy.int8(-5n).timestamptz(new Date('1970-01-02T03:04:05.678Z')).float8(0.5).int4Array([1, -2]);
}

test('every type arrives as it was', async () => {
  const rows = await copied((copy) => {
    addRow(copy, 1, '报栏𠮷');
    copy.row(9).int4(2).text(null).text(null).text(null).text(null).int8(null).timestamptz(null).text(null);
    copy.int4Array([]);
  });
  const raw = Buffer.from('\0甲');
  const full = {
    body: '报栏𠮷',
    raw,
    front: { 标题: '"港口"' },
    shown: true,
    hash: '-5',
    mtime: 0.5,
    bands: [1, -2],
  };
  const none = {
    body: null,
    raw: null,
    front: null,
    shown: null,
    hash: null,
    at: null,
    mtime: null,
    bands: [],
  };
  expect(rows).toEqual([
    { id: 1, ...full, at: '1970-01-02 03:04:05.678+00' },
    { id: 2, ...none },
  ]);
});

test.each([
  ['early', 1_000_000],
  ['after the last byte', 1],
])('what Postgres refuses %s is thrown, and the connection goes on', async (_, size) => {
  const twice = copied((copy) => {
    for (const id of [1, 1, 2]) addRow(copy, id, '甲'.repeat(size));
  });
  const error = await twice.catch((refused: unknown) => refused);
  expect(isFaultOfData(error)).toBe(true);
  expect(await copied((copy) => addRow(copy, 1, '甲'))).toHaveLength(1);
});
