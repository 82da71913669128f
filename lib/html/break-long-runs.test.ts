import { expect, test } from 'vitest';
import { breakLongRuns } from './break-long-runs.ts';
import { HtmlPieces } from './html-pieces.ts';

function breakUp(markdown: string): string {
  return breakLongRuns(markdown, new HtmlPieces());
}

test.each([
  ['a long list', '- 甲\n'.repeat(5_000)],
  ['a long table', `|甲|乙|\n|-|-|\n${'|1|2|\n'.repeat(5_000)}`],
  ['a long paragraph', '甲乙丙丁\n'.repeat(5_000)],
  ['a long quotation', '> 甲\n'.repeat(5_000)],
  ['many paragraphs', '甲乙\n丙丁\n\n'.repeat(5_000)],
  ['an HTML table', `<table>\n${'<tr><td>甲\n|\n- 乙\n'.repeat(5_000)}</table>`],
])('%s stays as it is', (_name, markdown) => {
  expect(breakUp(markdown)).toBe(markdown);
});

test.each([
  ['lazy lines of a list', '- 甲\n', '乙\n'],
  ['rows of dashes', '', '-|-\n甲\n'],
  ['quotations that begin again and again', '', '> - 甲\n乙\n'],
])('%s are parted by blank lines', (_name, start, unit) => {
  const markdown = start + unit.repeat(5_000);
  const broken = breakUp(markdown);
  expect(broken.replace(/\n\n+/g, '\n')).toBe(markdown);
  expect(Math.max(...broken.split('\n\n').map((run) => run.split('\n').length))).toBeLessThan(30);
});

test('a line that is nothing but marks is text', () => {
  const pieces = new HtmlPieces();
  const markdown = `甲\n${'*_<['.repeat(10_000)}\n乙`;
  const broken = breakLongRuns(markdown, pieces);
  expect(broken.length).toBeLessThan(50);
  expect(pieces.putBack(broken)).toContain('*_＜[*_＜[');
});
