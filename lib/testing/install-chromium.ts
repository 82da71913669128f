import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

/** One command of an attempt to get a Chromium. */
export type Command = readonly [program: string, ...words: string[]];

const PLAYWRIGHT = 'node_modules/playwright/cli.js';

/**
 * What to try, in order, until a Chromium runs; the commands of one attempt belong together.
 * Playwright's download comes before its system libraries, so that nothing is installed for a browser
 * that cannot be had.
 */
export function chromiumAttempts(node: string, rights: 'root' | 'sudo' | 'none'): Command[][] {
  const download: Command = [node, PLAYWRIGHT, 'install', 'chromium'];
  if (rights === 'none') return [[download]];
  const asRoot = rights === 'sudo' ? (['sudo', '-n', 'env'] as const) : (['env'] as const);
  const apt = [...asRoot, 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] as const;
  return [
    [download],
    [download, [...asRoot, node, PLAYWRIGHT, 'install-deps', 'chromium']],
    [
      [...apt, 'update'],
      [...apt, 'install', '-y', '--no-install-recommends', 'chromium', 'chromium-sandbox'],
    ],
  ];
}

/**
 * Path of a Chromium that runs, installed where there was none; null, with one line said through
 * `report`, where it cannot be had.
 */
export async function ensureChromium(report: (line: string) => void): Promise<string | null> {
  const found = await findChromium();
  if (found) return found;
  for (const attempt of chromiumAttempts(process.execPath, rightsOfThisUser())) {
    const installed = attempt.every((command) => runs(command, report));
    const path = installed ? await findChromium() : null;
    if (path) return path;
  }
  report('No Chromium could be installed: install one as root (`apt-get install chromium`) and try again.');
  return null;
}

function runs([program, ...words]: Command, report: (line: string) => void): boolean {
  report(`no Chromium yet: ${[program, ...words].join(' ')}`);
  const { status } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
  return status === 0;
}

function rightsOfThisUser(): 'root' | 'sudo' | 'none' {
  if (process.getuid?.() === 0) return 'root';
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? 'sudo' : 'none';
}
