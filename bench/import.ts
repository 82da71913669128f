// How fast an import is: the first one, one with nothing changed, one with 1 % changed, with the importer's peak
// memory, beside `hexo generate` (the newest Hexo that installs, search and feed generators on) over the same files
// and beside a bare floor (walk, read, split and hash the files, COPY them into a table), all in one run.
//   npm run bench -- import             10,000 files, 5,000 of them for Hexo
//   npm run bench -- import 100000      that many files
//   npm run bench -- import 100000 --no-hexo --no-search
// To reach: a first import at least 10 times Hexo's articles/s and 0.35 of the floor; unchanged: 10,000 files in
// 3 s, 100,000 in 10 s; peak memory under 300 MB; search complete within 1.15 times the engine's own time.
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureFloor } from './import/floor.ts';
import { measureHexo } from './import/hexo.ts';
import { type Measured, runPortal } from './import/portal.ts';
import { listFiles } from './import/sample.ts';

const MAKE_CORPUS = fileURLToPath(new URL('../../shared/tools/make-corpus.mjs', import.meta.url));
const HEXO_FILES = 5_000;

const [countText = '10000', ...flags] = process.argv.slice(2);
const count = Number(countText);
const work = await mkdtemp(join(tmpdir(), 'baolan-bench-'));
const corpus = join(work, 'corpus');
const makeCorpus = (folder: string, files: number) =>
  execFileSync(process.execPath, [MAKE_CORPUS, folder, String(files)], { stdio: 'ignore' });

makeCorpus(corpus, count);
const rows: Record<string, Measured & { engineSeconds?: number }> = {};
const say = (name: string) => process.stderr.write(`measuring: ${name}\n`);
const portal = await runPortal(work);
try {
  say('floor');
  rows.floor = await measureFloor(corpus, portal.databaseUrl);
  say('first import');
  rows.first = await portal.import(corpus);
  say('floor once more');
  rows.floorAfter = await measureFloor(corpus, portal.databaseUrl);
  if (!flags.includes('--no-search')) {
    say('search');
    rows.search = await portal.measureIndexing();
  }
  say('unchanged');
  rows.unchanged = await portal.import(corpus);
  const some = (await listFiles(corpus)).filter((_, index) => index % 100 === 0);
  for (const file of some) await appendFile(file, '\n<p>补记：本文有更新。</p>\n');
  say('1 % changed');
  rows.changed = await portal.import(corpus);
  if (!flags.includes('--no-hexo')) {
    const few = join(work, 'few');
    if (count === HEXO_FILES) await cp(corpus, few, { recursive: true });
    else makeCorpus(few, HEXO_FILES);
    say('hexo generate');
    rows.hexo = await measureHexo(work, few);
  }
} finally {
  await portal.stop();
  await rm(work, { recursive: true, force: true });
}

const rate = (name: string) => (rows[name]?.files ?? Number.NaN) / (rows[name]?.seconds ?? Number.NaN);
process.stdout.write('                     files    seconds   articles/s   peak memory\n');
for (const [name, { files, seconds, peakMb }] of Object.entries(rows)) {
  const memory = peakMb === null ? '' : `${Math.round(peakMb)} MB`;
  process.stdout.write(
    `${name.padEnd(16)}${String(files).padStart(10)}${seconds.toFixed(2).padStart(11)}${rate(name).toFixed(0).padStart(13)}${memory.padStart(14)}\n`,
  );
}
// A ratio to what was not measured is null and not printed.
const ratio = (part: number, whole: number) => (Number.isNaN(part / whole) ? null : part / whole);
const engineSeconds = rows.search?.engineSeconds ?? Number.NaN;
const ratios = {
  toEngine: ratio(rows.search?.seconds ?? Number.NaN, engineSeconds),
  toHexo: ratio(rate('first'), rate('hexo')),
  toFloor: ratio(rate('first'), (rate('floor') + rate('floorAfter')) / 2),
};
const tell = (what: string, value: number | null, of: string) => {
  if (value !== null) process.stdout.write(`${what}: ${value.toFixed(2)} ${of}\n`);
};
tell('first import', ratios.toHexo, 'times Hexo');
tell('first import', ratios.toFloor, 'of the floor');
tell('search complete', ratios.toEngine, `times the engine's own ${engineSeconds.toFixed(1)} s`);
process.stdout.write(`${JSON.stringify({ bench: 'import', count, ...rows, ...ratios })}\n`);
