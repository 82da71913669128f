// How fast and how good the search is: 200 queries with 1 and with 16 clients through /api/search of a production
// portal, beside the same queries to Meilisearch itself in the same run, in an index set up by its manual.
//   npm run bench -- search             10,000 articles
//   npm run bench -- search 100000      that many
// Nothing is measured from the portal's cache of answers: before each round it is told of a change, which empties it.
// What hits show is warm from the first round, as it is in a portal that runs.
// To reach: as one types, p95 at most 1.3 times the engine's own and 3 ms with one client; a whole page at most half
// the p50 and two thirds of the p95 of Meilisearch cutting, marking and counting itself, and twice its requests/s with
// 16; 99 % of the queries with a literal match answered, 95 % of the first page literal.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { closeDatabase } from '#db/client.ts';
import { tellIndexed } from '#db/queries/search-outbox.ts';
import { adoptServices } from '#lib/config.ts';
import { runPortal } from './import/portal.ts';
import { judge, type Quality } from './search/literal.ts';
import { compare, type Measured, send, type Target } from './search/measure.ts';
import { bareQuery, makePlainIndex, pageQuery } from './search/plain-index.ts';
import { startWeb } from './search/web.ts';

const MAKE_CORPUS = fileURLToPath(new URL('../../shared/tools/make-corpus.mjs', import.meta.url));
const ROUNDS = 5;

const count = Number(process.argv[2] ?? '10000');
const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
const corpus = join(work, 'corpus');
const say = (step: string) => process.stderr.write(`${step}\n`);

say(`a corpus of ${count}`);
const makeCorpus = (...words: string[]) => execFileSync(process.execPath, [MAKE_CORPUS, ...words]).toString();
makeCorpus(corpus, String(count));
const queries = [...new Set(makeCorpus('--queries', String(count)).split('\n').filter(Boolean))];

interface Row {
  name: string;
  clients: number;
  api: Measured;
  raw: Measured;
}

const rows: Row[] = [];
const portal = await runPortal(work);
let quality: Quality;
try {
  adoptServices(portal.services);
  say('import');
  await portal.import(corpus);
  say("the portal's index");
  await portal.measureIndexing();
  say('the plain index');
  const plain = await makePlainIndex(portal.services.meiliUrl ?? '', portal.services.meiliKey ?? '');
  say('web');
  const web = await startWeb(work, portal.env);
  try {
    await measureAll(web.url, plain);
    say('literal matches');
    quality = await judge(portal.databaseUrl, queries, async (q) => {
      const { hits }: { hits: { id: string }[] } = JSON.parse(
        (await send(askPortal(web.url, 'limit=20'), q)).text,
      );
      return hits.map(({ id }) => id);
    });
  } finally {
    await web.stop();
  }
} finally {
  await closeDatabase();
  await portal.stop();
  await rm(work, { recursive: true, force: true });
}

async function measureAll(webUrl: string, plain: string): Promise<void> {
  const cases = [
    { name: 'as typed', api: askPortal(webUrl, 'limit=5&view=box'), raw: askEngine(plain, bareQuery) },
    { name: 'page', api: askPortal(webUrl, 'limit=20'), raw: askEngine(plain, pageQuery) },
  ];
  for (const { name, ...targets } of cases) {
    for (const clients of [1, 16]) {
      say(`${name}, ${clients} clients`);
      const options = { clients, rounds: ROUNDS, between: forgetAnswers };
      rows.push({ name, clients, ...(await compare(targets, queries, options)) });
    }
  }
}

function askPortal(webUrl: string, rest: string): Target {
  return {
    url: (q) => `${webUrl}/api/search?q=${encodeURIComponent(q)}&${rest}`,
    body: () => null,
    headers: {},
  };
}

function askEngine(index: string, query: (q: string) => object): Target {
  const { meiliUrl, meiliKey } = portal.services;
  return {
    url: () => `${meiliUrl}/indexes/${index}/search`,
    body: (q) => JSON.stringify(query(q)),
    headers: { Authorization: `Bearer ${meiliKey}` },
  };
}

async function forgetAnswers(): Promise<void> {
  await tellIndexed();
  await sleep(50);
}

const line = (cells: (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at < 3 ? String(cell).padEnd(10) : (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(9))).join('')}\n`,
  );
line(['', 'clients', '', 'p50 ms', 'p95 ms', 'p99 ms', 'per s']);
for (const { name, clients, api, raw } of rows) {
  for (const [who, { p50, p95, p99, perSecond }] of Object.entries({ portal: api, engine: raw })) {
    line([name, clients, who, p50, p95, p99, perSecond]);
  }
}
for (const { name, clients, api } of rows) {
  const parts = Object.entries(api.parts).map(([part, ms]) => `${part} ${ms.toFixed(2)}`);
  process.stdout.write(`${name}, ${clients} clients, mean ms inside: ${parts.join(', ')}\n`);
}

const find = (name: string, clients: number) => {
  const row = rows.find((each) => each.name === name && each.clients === clients);
  if (!row) throw new Error(`not measured: ${name}`);
  return row;
};
const [typed, page, crowd] = [find('as typed', 1), find('page', 1), find('page', 16)];
const reached = {
  typedP95: typed.api.p95 <= 1.3 * typed.raw.p95 + 3,
  pageP50: page.api.p50 <= page.raw.p50 / 2,
  pageP95: page.api.p95 <= (page.raw.p95 * 2) / 3,
  pagePerSecond: crowd.api.perSecond >= 2 * crowd.raw.perSecond,
  answered: quality.answered >= 0.99,
  firstPage: quality.firstPage >= 0.95,
};
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
process.stdout.write(
  `${quality.literal} of ${queries.length} queries have a literal match: ${percent(quality.answered)} of them answered, first page ${percent(quality.firstPage)} literal\n`,
);
process.stdout.write(
  `${Object.entries(reached)
    .map(([what, ok]) => `${what} ${ok ? 'reached' : 'MISSED'}`)
    .join(', ')}\n`,
);
process.stdout.write(
  `${JSON.stringify({ bench: 'search', count, queries: queries.length, rows, quality, reached })}\n`,
);
