import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type ImportModule = typeof import('#lib/content-import/import-content.ts');

const MODULE = 'lib/content-import/import-content.ts';

/**
 * The import, loaded by Node from its source: it parses in worker threads that load a source file of their own,
 * and a bundle of the web process would leave that file behind.
 */
export async function loadImport(): Promise<ImportModule> {
  const path = resolve(/* turbopackIgnore: true */ process.cwd(), MODULE);
  return import(/* turbopackIgnore: true */ /* @vite-ignore */ pathToFileURL(path).href);
}
