import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** Where distributions put a Chromium, best first. */
const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** All places to look at, in order: the system's, then the one that Playwright downloads. */
export function chromiumCandidates(playwrightPath: string): string[] {
  return [...SYSTEM_CHROMIUMS, playwrightPath].filter((path) => path !== '');
}

/** The first candidate that passes; null where none does. */
export async function firstThatRuns(
  candidates: readonly string[],
  runs: (path: string) => Promise<boolean>,
): Promise<string | null> {
  for (const path of candidates) {
    if (await runs(path)) return path;
  }
  return null;
}

/** Path of a Chromium that starts on this machine; null where there is none. */
export function findChromium(): Promise<string | null> {
  return firstThatRuns(chromiumCandidates(playwrightChromium()), chromiumRuns);
}

/** Where Playwright keeps (or would keep) its own Chromium. */
export function playwrightChromium(): string {
  return chromium.executablePath();
}

/** A file alone proves little: Ubuntu's is a note about snaps, and a download may lack system libraries. */
async function chromiumRuns(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}
