import { expect, test } from 'vitest';
import { chromiumCandidates, firstThatRuns } from './find-chromium.ts';
import { chromiumAttempts } from './install-chromium.ts';

test("the system's Chromium comes before Google's, Playwright's own last", () => {
  expect(chromiumCandidates('/cache/chrome')).toEqual([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/cache/chrome',
  ]);
});

test('the first that runs is taken and none after it is tried', async () => {
  const tried: string[] = [];
  const runs = async (path: string) => {
    tried.push(path);
    return path === 'b';
  };
  expect(await firstThatRuns(['a', 'b', 'c'], runs)).toBe('b');
  expect(tried).toEqual(['a', 'b']);
});

test('null where none runs', async () => {
  expect(await firstThatRuns(['a', 'b'], async () => false)).toBeNull();
});

const spoken = (rights: 'root' | 'sudo' | 'none') =>
  chromiumAttempts('node', rights).map((attempt) => attempt.map((command) => command.join(' ')).join(' && '));

test('root: the download, then with system libraries, then the package of the distribution', () => {
  expect(spoken('root')).toEqual([
    'node node_modules/playwright/cli.js install chromium',
    'node node_modules/playwright/cli.js install chromium && env node node_modules/playwright/cli.js install-deps chromium',
    'env DEBIAN_FRONTEND=noninteractive apt-get update && env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium chromium-sandbox',
  ]);
});

test('an ordinary user asks sudo without a password, or leaves the system alone', () => {
  expect(spoken('sudo')[2]).toMatch(/^sudo -n env DEBIAN_FRONTEND=noninteractive apt-get update && sudo -n /);
  expect(spoken('none')).toEqual(['node node_modules/playwright/cli.js install chromium']);
});
