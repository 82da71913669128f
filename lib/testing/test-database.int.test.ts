import { afterAll, expect, inject, test } from 'vitest';
import { config } from '#lib/config.ts';
import { createTestDatabase } from './test-database.ts';

const other = await createTestDatabase(inject('templateUrl'));
afterAll(() => other.drop());

test('a test file has a database and the services of the test run, none of the environment', () => {
  const { databaseUrl, meiliUrl } = config();
  expect(databaseUrl).toMatch(/^postgres:\/\/[^/]+@127\.0\.0\.1:\d+\/test_[0-9a-f]{12}$/);
  expect(databaseUrl).not.toBe(inject('templateUrl'));
  expect(meiliUrl).toBe(inject('meiliUrl') ?? null);
});

test('every database is a new one beside the template', () => {
  expect(other.url).not.toBe(config().databaseUrl);
  expect(new URL(other.url).host).toBe(new URL(inject('templateUrl')).host);
});
