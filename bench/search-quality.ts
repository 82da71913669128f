// Whether a reader who knows what to look for finds it: questions made of sampled articles (fixed seed), and how
// often the article is first (success@1) or among the first five (success@5), with the mean reciprocal rank, beside
// Meilisearch with default settings and Postgres substring and trigram search over the same articles.
//   npm run bench -- search-quality             10,000 articles, 100 questions of a kind
//   npm run bench -- search-quality 2000 50     that many articles and questions
// To reach: success@5 of 0.98 for title terms, 0.95 for the other script, 0.90 for pinyin, typos and phrases; no
// kind worse than Meilisearch's default.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Meilisearch } from 'meilisearch';
import { closeDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { findSearchDocuments, listSearchableIds } from '#db/queries/search-documents.ts';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { adoptServices, loadConfig } from '#lib/config.ts';
import { importContent } from '#lib/content-import/import-content.ts';
import { startServices } from '#lib/local-services/start-services.ts';
import { healIndex } from '#lib/search/heal-index.ts';
import { indexArticles } from '#lib/search/index-articles.ts';
import { type KnownItem, makeKnownItems, seeded } from './search-quality/known-items.ts';
import { type Ask, askPortal, defaultMeilisearch, postgresTrigram } from './search-quality/rivals.ts';

const MAKE_CORPUS = fileURLToPath(new URL('../../shared/tools/make-corpus.mjs', import.meta.url));
const SEED = 4;

const [countText = '10000', questionsText = '100', ...flags] = process.argv.slice(2);
const count = Number(countText);
const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
const say = (text: string) => process.stderr.write(`${text}\n`);

interface Score {
  questions: number;
  first: number;
  five: number;
  mrr: number;
  /** Milliseconds at the median. */
  median: number;
}

async function score(items: KnownItem[], ask: Ask): Promise<Score> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { q, right } of items) {
    const started = performance.now();
    const ids = await ask(q);
    times.push(performance.now() - started);
    ranks.push(ids.findIndex(right));
    if (flags.includes('--misses') && ask === askPortal && ranks.at(-1) === -1) say(`missed: ${q}`);
  }
  const share = (test: (rank: number) => boolean) => ranks.filter(test).length / items.length;
  const reciprocal = ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)));
  return {
    questions: items.length,
    first: share((rank) => rank === 0),
    five: share((rank) => rank >= 0),
    mrr: reciprocal.reduce((sum, value) => sum + value, 0) / items.length,
    median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN,
  };
}

async function prepare(): Promise<number> {
  execFileSync(process.execPath, [MAKE_CORPUS, join(work, 'corpus'), String(count)], { stdio: 'ignore' });
  say('importing');
  await importContent({ root: join(work, 'corpus') });
  say('indexing');
  await healIndex();
  const started = performance.now();
  const indexed = await indexArticles();
  return indexed / ((performance.now() - started) / 1000);
}

async function loadRows(): Promise<SearchRow[]> {
  const ids = await listSearchableIds();
  const rows: SearchRow[] = [];
  for (let at = 0; at < ids.length; at += 1000) {
    rows.push(...(await findSearchDocuments(ids.slice(at, at + 1000))));
  }
  return rows;
}

const services = await startServices(loadConfig({ DATA_DIR: join(work, 'data') }), () => undefined);
const table: Record<string, Record<string, Score>> = {};
let indexedPerSecond = Number.NaN;
try {
  await migrateDatabase(services.databaseUrl);
  adoptServices(services);
  indexedPerSecond = await prepare();
  const rows = await loadRows();
  const items = makeKnownItems(rows, Number(questionsText), seeded(SEED));
  say('indexing again with default settings');
  const engine = new Meilisearch({ host: services.meiliUrl ?? '', apiKey: services.meiliKey ?? '' });
  const trigram = await postgresTrigram(services.databaseUrl);
  const rivals: Record<string, Ask> = {
    portal: askPortal,
    meilisearch: await defaultMeilisearch(engine, rows),
    ...(flags.includes('--no-postgres') ? {} : { postgres: trigram.ask }),
  };
  for (const kind of new Set(items.map((item) => item.kind))) {
    say(`asking: ${kind}`);
    const asked = items.filter((item) => item.kind === kind);
    table[kind] = {};
    for (const [name, ask] of Object.entries(rivals)) table[kind][name] = await score(asked, ask);
  }
  await trigram.end();
} finally {
  await closeDatabase();
  await services.stop();
  await rm(work, { recursive: true, force: true });
}

process.stdout.write(
  'kind                           questions   success@1   success@5     MRR   median ms\n',
);
for (const [kind, scores] of Object.entries(table)) {
  for (const [name, { questions, first, five, mrr, median }] of Object.entries(scores)) {
    const figures = [first, five].map((share) => share.toFixed(2).padStart(12)).join('');
    process.stdout.write(
      `${kind.padEnd(14)}${name.padEnd(14)}${String(questions).padStart(12)}${figures}${mrr.toFixed(2).padStart(8)}${median.toFixed(1).padStart(12)}\n`,
    );
  }
}
process.stdout.write(`indexed ${indexedPerSecond.toFixed(0)} articles/s\n`);
process.stdout.write(
  `${JSON.stringify({ bench: 'search-quality', count, indexedPerSecond, kinds: table })}\n`,
);
