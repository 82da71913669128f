import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '#db/migrate.ts';
import { childEnvironment, loadConfig, serviceVariables } from '#lib/config.ts';
import { startServices } from '#lib/local-services/start-services.ts';
import { watchPeak } from './peak-memory.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One row of the table. */
export interface Measured {
  files: number;
  seconds: number;
  /** Peak resident memory in MB; null where it was not watched. */
  peakMb: number | null;
}

/** Services in a data folder of their own, and the operator's commands against them, each in its own process. */
export async function runPortal(work: string) {
  const dataDir = join(work, 'data');
  const config = loadConfig({ DATA_DIR: dataDir, CONTENT_DIR: work });
  const services = await startServices(config, () => undefined);
  await migrateDatabase(services.databaseUrl);
  const env = childEnvironment({ ...serviceVariables(services), DATA_DIR: dataDir, CONTENT_DIR: work });
  return {
    databaseUrl: services.databaseUrl,
    services,
    env,
    /** The time is the import's own, without the start of the process. */
    async import(folder: string): Promise<Measured> {
      const { json, peakMb } = await runCommand(['import', folder, '--json'], env);
      return { files: json.seen ?? 0, seconds: json.seconds ?? Number.NaN, peakMb };
    },
    /** Everything into the empty engine: the seconds of the whole, and with them those of the engine itself. */
    async measureIndexing(): Promise<Measured & { engineSeconds: number }> {
      const { json, peakMb } = await runCommand(['reindex', '--json'], env);
      const engineSeconds = await sumBatchSeconds(services.meiliUrl ?? '', services.meiliKey ?? '');
      return { files: json.articles ?? 0, seconds: json.seconds ?? Number.NaN, peakMb, engineSeconds };
    },
    stop: services.stop,
  };
}

/** What the engine itself says it worked on documents; several tasks share a batch and so its time. */
async function sumBatchSeconds(url: string, key: string): Promise<number> {
  const query = 'types=documentAdditionOrUpdate&statuses=succeeded&limit=1000';
  const answer = await fetch(`${url}/batches?${query}`, { headers: { Authorization: `Bearer ${key}` } });
  const { results }: { results: { startedAt: string; finishedAt: string }[] } = await answer.json();
  const lengths = results.map((batch) => Date.parse(batch.finishedAt) - Date.parse(batch.startedAt));
  return lengths.reduce((sum, length) => sum + length, 0) / 1000;
}

type Answer = Partial<Record<'seen' | 'seconds' | 'articles', number>>;

async function runCommand(
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ json: Answer; peakMb: number | null }> {
  const child = spawn(process.execPath, ['lib/cli/bootstrap.mjs', 'portal', ...words], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const peak = watchPeak(child.pid ?? 0);
  await once(child, 'exit');
  return { json: JSON.parse(Buffer.concat(output).toString()), peakMb: peak.stop() };
}
