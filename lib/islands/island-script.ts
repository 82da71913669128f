import { readFileSync, statSync } from 'node:fs';
import { manifestFile, manifestSchema } from './island-files.ts';

let known: { at: number; scripts: Record<string, string> } | null = null;

/**
 * The address of the script that every reader page loads, e.g. '/_islands/reader-4XKQ2B7A.js'; null where none was
 * built, and pages then do without.
 */
export function readerScript(): string | null {
  // Turbopack would otherwise take the working folder for a folder of assets.
  const file = manifestFile(/* turbopackIgnore: true */ process.cwd());
  try {
    const { mtimeMs } = statSync(/* turbopackIgnore: true */ file);
    if (known?.at !== mtimeMs) {
      const text = readFileSync(/* turbopackIgnore: true */ file, 'utf8');
      known = { at: mtimeMs, scripts: manifestSchema.parse(JSON.parse(text)) };
    }
    return known.scripts.reader ?? null;
  } catch (error) {
    console.warn(`islands: no manifest (${error instanceof Error ? error.message : error})`);
    return null;
  }
}
