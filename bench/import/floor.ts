import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { readFrontMatter } from '#lib/content-import/front-matter.ts';
import type { Measured } from './portal.ts';
import { listFiles } from './sample.ts';

/** The least that any import must do: walk, read, parse the front matter, hash, and COPY into one table. */
export async function measureFloor(corpus: string, databaseUrl: string): Promise<Measured> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`create table bench_floor (path text primary key, hash text, front jsonb, body text)`;
    const started = performance.now();
    const files = await listFiles(corpus);
    const copy = await sql`copy bench_floor from stdin`.writable();
    await pipeline(Readable.from(rowsOf(files)), copy);
    const seconds = (performance.now() - started) / 1000;
    await sql`drop table bench_floor`;
    return { files: files.length, seconds, peakMb: null };
  } finally {
    await sql.end();
  }
}

async function* rowsOf(files: string[]): AsyncGenerator<string> {
  for (const file of files) {
    const raw = await readFile(file);
    const text = raw.toString('utf8');
    const head = readFrontMatter(text);
    const hash = createHash('sha256').update(raw).digest('hex');
    const front = JSON.stringify(head.ok ? head.values : {});
    const body = head.ok ? text.slice(head.bodyStart) : text;
    yield `${[file, hash, front, body].map(escapeField).join('\t')}\n`;
  }
}

function escapeField(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
