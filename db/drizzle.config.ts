import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './db/schema.ts',
    './db/import-schema.ts',
    './db/accounts-schema.ts',
    './db/search-schema.ts',
    './db/picture-schema.ts',
  ],
  out: './db/migrations',
});
