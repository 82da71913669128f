import { defineConfig } from 'vitest/config';

const folders = '{app,components,db,lib,e2e,bench}';
const setup = 'lib/testing/fail-on-console-error.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.int.test.ts'],
          setupFiles: [setup],
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${folders}/**/*.int.test.ts`],
          globalSetup: ['lib/testing/start-test-services.ts'],
          setupFiles: [setup, 'lib/testing/use-test-services.ts'],
          // One Meilisearch serves all files and each begins with an empty one.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
