import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { ISLANDS_ADDRESS, ISLANDS_FOLDER, manifestFile, WORKER_FILE } from './island-files.ts';

/** What a page can ask for by name. */
const ENTRIES = { reader: 'components/islands/reader.ts' };
const WORKER = 'components/islands/service-worker.ts';

/**
 * Builds the readers' scripts: each entry and each part that is loaded on demand becomes a file named after its content,
 * and `manifest.json` says which. Files of earlier builds go.
 * @throws esbuild's BuildFailure.
 */
export async function buildIslands(root: string): Promise<void> {
  const { build, stop } = await import('esbuild');
  mkdirSync(join(root, ISLANDS_FOLDER), { recursive: true });
  try {
    await build({ ...workerSettings(root), minify: true });
    const { metafile } = await build({ ...settings(root), minify: true });
    recordIslands(root, metafile);
  } finally {
    await stop(); // its process would outlive the command
  }
}

/** Builds them now and after every change, until this process ends. */
export async function watchIslands(root: string): Promise<void> {
  const { context } = await import('esbuild');
  mkdirSync(join(root, ISLANDS_FOLDER), { recursive: true });
  const record: Plugin = {
    name: 'record',
    setup(build) {
      build.onEnd(({ metafile, errors }) => {
        if (metafile && errors.length === 0) recordIslands(root, metafile);
      });
    },
  };
  const watched = await context({ ...settings(root), plugins: [record] });
  await watched.rebuild();
  await watched.watch();
  await (await context(workerSettings(root))).watch();
}

function settings(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: ISLANDS_FOLDER,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  } satisfies BuildOptions;
}

function workerSettings(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: [WORKER],
    outfile: WORKER_FILE,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  } satisfies BuildOptions;
}

/** Writes the manifest in one step, since pages read it at any moment, and takes away what is in no build any more. */
function recordIslands(root: string, { outputs }: Metafile): void {
  const names = new Map(Object.entries(ENTRIES).map(([name, entry]) => [entry, name]));
  const manifest: Record<string, string> = {};
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    const name = names.get(entryPoint ?? '');
    if (name) manifest[name] = `${ISLANDS_ADDRESS}/${basename(path)}`;
  }
  const file = manifestFile(root);
  writeFileSync(`${file}.new`, JSON.stringify(manifest));
  renameSync(`${file}.new`, file);
  const current = new Set(Object.keys(outputs).map((path) => basename(path)));
  for (const name of readdirSync(join(root, ISLANDS_FOLDER))) {
    if (name.endsWith('.js') && !current.has(name)) rmSync(join(root, ISLANDS_FOLDER, name));
  }
}
