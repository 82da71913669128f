import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { waitForDatabase } from '#db/wait-for-database.ts';
import type { AdoptedServices, Config } from '#lib/config.ts';
import { askMeilisearch } from './ask-meilisearch.ts';
import { prepareDataFolder } from './data-folder.ts';
import { startEmbeddedMeilisearch } from './embedded-meilisearch.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { describeHolder, type HeldDataFolder, holdDataFolder, servicesFile } from './hold-data-folder.ts';
import { findMeilisearchBinary } from './meilisearch-binary.ts';
import { OperatorError } from './operator-error.ts';
import { identifySelf } from './process-identity.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { type Report, runStage } from './stage-events.ts';
import { writeStateFile } from './state-file.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Services that answer; what is null could not be had, and the portal does without. */
export interface RunningServices extends AdoptedServices {
  /** Stops what was started here. */
  stop(): Promise<void>;
}

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A configured service may come up together with us, but a typing error should not take long to be told. */
const PATIENCE_MS = 5000;

/**
 * Starts Postgres and Meilisearch in the data folder; where DATABASE_URL or MEILI_URL is set, that service is
 * only checked. Both at the same time.
 * @param held The data folder, where the caller has it already; it is then the caller's to release.
 * @throws OperatorError or DatabaseUnavailable in plain words; nothing that was started here goes on running.
 */
export async function startServices(
  config: Config,
  report: Report,
  held?: HeldDataFolder,
): Promise<RunningServices> {
  const own = held ?? (await holdOrRefuse(config.dataDir, report));
  const stop = async () => {
    rmSync(servicesFile(own.folder), { force: true });
    if (!held) await own.release();
  };
  try {
    const services = await startBoth(config, report, own);
    writeStateFile(servicesFile(own.folder), { ...identifySelf(), ...services });
    return { ...services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For a machine whose services are all configured: checks them and holds nothing. */
export async function checkConfiguredServices(config: Config, report: Report): Promise<RunningServices> {
  const { databaseUrl, meiliUrl, meiliKey } = config;
  if (!databaseUrl || !meiliUrl) throw new Error('DATABASE_URL and MEILI_URL must both be set here');
  await Promise.all([checkPostgres(databaseUrl, report), checkMeilisearch(meiliUrl, meiliKey, report)]);
  const nextauthSecret =
    config.nextauthSecret ?? keepSecrets(prepareDataFolder(config.dataDir).secrets).nextauthSecret;
  return { databaseUrl, meiliUrl, meiliKey, nextauthSecret, stop: async () => undefined };
}

function checkPostgres(url: string, report: Report): Promise<string> {
  return runStage(report, 'Postgres (DATABASE_URL) answers', async () => {
    await waitForDatabase(url, PATIENCE_MS);
    return url;
  });
}

function checkMeilisearch(url: string, key: string | null, report: Report): Promise<Engine> {
  return runStage(report, 'Meilisearch (MEILI_URL) answers', () => waitForEngine(url, key));
}

/** Children have process groups of their own, so a signal to this process alone would leave them running. */
async function holdOrRefuse(dataDir: string, report: Report): Promise<HeldDataFolder> {
  const notice = (text: string) => report({ kind: 'notice', text });
  const result = await holdDataFolder(dataDir, 'services', notice);
  if (!result.ok) throw new OperatorError(describeHolder(result.holder, dataDir));
  const { held } = result;
  const signals = stopOnSignal({ stop: held.release, kill: held.children.killAll, announce: notice });
  const release = async () => {
    await held.release();
    signals.release();
  };
  return { ...held, release };
}

async function startBoth(config: Config, report: Report, held: HeldDataFolder): Promise<AdoptedServices> {
  const secrets = keepSecrets(held.folder.secrets);
  // Both are waited for, so that a failure of one does not leave the other half started.
  const [postgres, meilisearch] = await Promise.allSettled([
    providePostgres(config, report, held, secrets),
    provideMeilisearch(config, report, held, secrets),
  ]);
  if (postgres.status === 'rejected') throw postgres.reason;
  if (meilisearch.status === 'rejected') throw meilisearch.reason;
  return {
    databaseUrl: postgres.value,
    meiliUrl: meilisearch.value?.url ?? null,
    meiliKey: meilisearch.value?.key ?? null,
    nextauthSecret: config.nextauthSecret ?? secrets.nextauthSecret,
  };
}

function providePostgres(
  config: Config,
  report: Report,
  { folder, children }: HeldDataFolder,
  { databasePassword }: Secrets,
): Promise<string> {
  if (config.databaseUrl) return checkPostgres(config.databaseUrl, report);
  const folders = { postgres: folder.postgres, projectRoot: PROJECT_ROOT };
  return runStage(report, 'Postgres ready', async () => {
    return (await startEmbeddedPostgres(folders, databasePassword, children)).url;
  });
}

type Engine = { readonly url: string; readonly key: string | null };

async function provideMeilisearch(
  config: Config,
  report: Report,
  held: HeldDataFolder,
  { meiliKey }: Secrets,
): Promise<Engine | null> {
  if (config.meiliUrl) return checkMeilisearch(config.meiliUrl, config.meiliKey, report);
  const notice = (text: string) => report({ kind: 'notice', text });
  const without = (reason: string) => notice(`search answers from Postgres, without Meilisearch: ${reason}`);
  const binary = await findMeilisearchBinary(PROJECT_ROOT, held.folder);
  if (!binary.found) {
    without(binary.why);
    return null;
  }
  const start = () => startEmbeddedMeilisearch(binary.path, held.folder, meiliKey, held.children, notice);
  const started = await runStage(report, 'Meilisearch', start, (result) =>
    result.ok ? 'Meilisearch ready' : 'Meilisearch did not start',
  );
  if (started.ok) return { url: started.url, key: meiliKey };
  without(started.reason);
  return null;
}

async function waitForEngine(url: string, key: string | null): Promise<Engine> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await askMeilisearch(url, key);
    if (answer.ok) return { url, key };
    if (Date.now() > end || answer.lasting) throw new OperatorError(answer.reason);
    await sleep(100);
  }
}
