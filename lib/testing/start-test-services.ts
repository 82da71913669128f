import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#db/migrate.ts';
import { loadConfig } from '#lib/config.ts';
import type { StageEvent } from '#lib/local-services/stage-events.ts';
import { startServices } from '#lib/local-services/start-services.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file's own is copied from. */
    templateUrl: string;
    /** Null where no Meilisearch could be had. */
    meiliUrl: string | null;
    meiliKey: string | null;
  }
}

/**
 * Vitest global setup of the integration tests: a real Postgres and a real Meilisearch of their own, in
 * a temporary folder and on free ports, whatever the environment configures. Stops both at the end.
 */
export default async function startTestServices(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baolan-test-'));
  await chmod(dataDir, 0o755); // Postgres runs as another user where the tests run as root
  // Vitest calls no teardown when a signal ends it; the services end themselves, the folder does not.
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const cleanUp = () => rm(dataDir, { recursive: true, force: true });
  const services = await startServices(loadConfig({ DATA_DIR: dataDir }), sayNotices).catch(async (error) => {
    await cleanUp();
    throw error;
  });
  const stop = async () => {
    await services.stop();
    await cleanUp();
  };
  try {
    await migrateDatabase(services.databaseUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateUrl', services.databaseUrl);
  project.provide('meiliUrl', services.meiliUrl);
  project.provide('meiliKey', services.meiliKey);
  return stop;
}

/** A missing Meilisearch is told as a notice; without it the failures of search tests would be riddles. */
function sayNotices(event: StageEvent): void {
  if (event.kind === 'notice') console.warn(event.text);
}
