import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';
import { hostileBodies } from './hostile-bodies.ts';
import { unsafeParts } from './unsafe-parts.ts';

const BODIES = hostileBodies();

/** Of this thread alone: other tests run beside this one. */
function secondsFor(body: string): number {
  const before = process.threadCpuUsage();
  const { html } = cleanBody(body, { title: '标题' });
  const { user, system } = process.threadCpuUsage(before);
  expect(html).not.toMatch(/<(?:script|iframe|form|style|base|meta|svg|math)\b/i);
  return (user + system) / 1_000_000;
}

/** What takes quadratic time takes ten seconds for so many. */
test.each(BODIES)('100,000 characters of $name are soon clean', { timeout: 60_000 }, ({ make }) => {
  expect(secondsFor(make(100_000))).toBeLessThan(2);
});

/** Those that take longest, each in its way; the import gives a file 20 s. */
const SLOWEST = [
  'links',
  'pictures',
  'frames',
  'notes of Hexo',
  'stairs',
  'emphasis in words',
  'angle brackets',
];

test.each(BODIES.filter(({ name }) => SLOWEST.includes(name)))(
  'five megabytes of $name are clean in time',
  { timeout: 60_000 },
  ({ make }) => {
    expect(secondsFor(make(5_000_000))).toBeLessThan(5);
  },
);

test.each(BODIES)('of $name nothing unsafe is left, in a shallow tree', ({ make }) => {
  const { html } = cleanBody(make(20_000), { title: '标题' });
  expect(unsafeParts(html)).toEqual([]);
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThan(120);
});
