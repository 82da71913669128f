import { expect, test } from 'vitest';
import { SURE_CREDIT } from '#lib/articles/article.ts';
import { CREDIT_SPECIMENS, type Specimen } from '../credit-line-specimens.ts';
import { runRule } from './run-rule.ts';
import { takeCredits } from './take-credits.ts';

const TEXT = '<p>新线路下月开通。</p>';

/** The credits that the whole rule reads from the line in its place in an article. */
function read([line, , place]: Specimen): string[] {
  const html = `<p>${line}</p>`;
  const body = { head: html + TEXT.repeat(10), middle: TEXT.repeat(10) + html + TEXT.repeat(10) };
  const { credits } = runRule(place ? body[place] : TEXT.repeat(10) + html, takeCredits);
  return credits.map(({ role, name, confidence }) => `${confidence < SURE_CREDIT ? '?' : ''}${role} ${name}`);
}

test('of the specimens every credit is read and nothing else', () => {
  const rows = CREDIT_SPECIMENS.map((specimen) => {
    const expected = specimen[1] === '' ? [] : specimen[1].split(' + ');
    const found = read(specimen);
    return {
      line: specimen[0],
      expected,
      found,
      right: found.filter((credit) => expected.includes(credit)).length,
    };
  });
  const sum = (count: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const right = sum((row) => row.right);
  const precision = right / sum(({ found }) => found.length);
  const recall = right / sum(({ expected }) => expected.length);
  const wrong = rows.filter((row) => row.found.join() !== row.expected.join());
  const report = wrong.map(
    ({ line, expected, found }) =>
      `${line}\n    expected ${expected.join(' + ') || 'none'}\n    found ${found.join(' + ') || 'none'}`,
  );
  expect(
    wrong,
    `precision ${precision}, recall ${recall} of ${rows.length} lines; wrong:\n${report.join('\n')}`,
  ).toEqual([]);
});

test('the specimens hold enough of both kinds, each once', () => {
  const none = CREDIT_SPECIMENS.filter(([, credits]) => credits === '');
  expect(none.length).toBeGreaterThanOrEqual(40);
  expect(CREDIT_SPECIMENS.length - none.length).toBeGreaterThanOrEqual(80);
  expect(new Set(CREDIT_SPECIMENS.map(([line]) => line)).size).toBe(CREDIT_SPECIMENS.length);
});
