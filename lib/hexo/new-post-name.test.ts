import { expect, test } from 'vitest';
import { readNewPostName } from './new-post-name.ts';

// As Hexo 8.1.2 reads them.
test.each([
  ['金融/新浪财经/港口 扩建.md', ':title.md', { title: '金融/新浪财经/港口 扩建' }],
  ['dots.v1.2.md', ':title.md', { title: 'dots.v1.2' }],
  [
    '2021-09-13-港口.md',
    ':year-:month-:day-:title.md',
    { year: '2021', month: '09', day: '13', title: '港口' },
  ],
  [
    '2021/9/13-港口.md',
    ':year/:i_month/:i_day-:title.md',
    { year: '2021', i_month: '9', i_day: '13', title: '港口' },
  ],
  ['港口 扩建！.md', ':year-:month-:day-:title.md', { title: '港口-扩建！' }],
  ['旅行/厦门/海.md', ':category/:title.md', { category: '旅行', title: '厦门/海' }],
  ['0123456789ab-海.md', ':hash-:title.md', { hash: '0123456789ab', title: '海' }],
  ['12海.md', ':i_day:title.md', { i_day: '12', title: '海' }],
  ['12.md', ':i_day:title.md', { i_day: '1', title: '2' }],
  ['海.md', ':lang.md', { lang: '海', title: '海' }],
  ['a.md', ':a-:a.md', { title: 'a' }],
])('%s by %s', (path, rule, values) => {
  expect(readNewPostName(path, rule)).toEqual(values);
});

test('a hostile rule and name take time in proportion to their lengths', () => {
  const rule = `${[...'abcdefghijklmnopqrst'].map((name) => `:${name}x`).join('')}:i_day:i_month:i_day!.md`;
  const name = 'x'.repeat(4_000) + '1'.repeat(90);
  const started = performance.now();
  expect(readNewPostName(`${name}.md`, rule)).toEqual({ title: name });
  expect(performance.now() - started).toBeLessThan(1_000);
});
