import { Meilisearch } from 'meilisearch';
import { afterAll, inject } from 'vitest';
import { createTestDatabase } from './test-database.ts';

/**
 * Vitest setup file of the integration tests, run before each test file is loaded: a fresh copy of the
 * migrated database, an empty Meilisearch, and the environment that lib/config.ts reads them from.
 */
const database = await createTestDatabase(inject('templateUrl'));
const meiliUrl = inject('meiliUrl') ?? '';
const meiliKey = inject('meiliKey') ?? '';
Object.assign(process.env, {
  DATABASE_URL: database.url,
  MEILI_URL: meiliUrl,
  MEILI_KEY: meiliKey,
  NEXTAUTH_SECRET: 'integration-tests-only',
});
if (meiliUrl) await emptySearchEngine(new Meilisearch({ host: meiliUrl, apiKey: meiliKey }));
afterAll(() => database.drop());

async function emptySearchEngine(engine: Meilisearch): Promise<void> {
  const { results } = await engine.getIndexes({ limit: 1000 });
  for (const { uid } of results) await engine.deleteIndex(uid).waitTask();
}
