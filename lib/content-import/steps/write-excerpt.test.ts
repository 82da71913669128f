import { expect, test } from 'vitest';
import { specimen } from './specimen.ts';
import { excerptOf, writeExcerpt } from './write-excerpt.ts';

const SENTENCE = '新航线的准备工作已经就绪，港务局表示明年一季度开通，市民出行将更加方便。';

test.each([
  ['甲。乙！丙', '甲。乙！丙'],
  [`${SENTENCE.repeat(10)}`, SENTENCE.repeat(3)],
  ['他说：“开通了。”市民高兴。', '他说：“开通了。”市民高兴。'],
  ['甲。\n乙。', '甲。'],
  ['标题\n甲。', '甲。'],
  ['标题', '标题'],
  ['', null],
  ['本报记者 林知远 发自厦门\n港口今日恢复作业。', '港口今日恢复作业。'],
  ['文｜何以宁\n书店关门前的最后一晚。', '书店关门前的最后一晚。'],
  [
    'ROTTERDAM, Nov. 23 — Norvale will link 14 ports. More soon.',
    'ROTTERDAM, Nov. 23 — Norvale will link 14 ports. More soon.',
  ],
  ['It grew 4.5% in May. Exports rose.', 'It grew 4.5% in May. Exports rose.'],
])('%s', (text, excerpt) => {
  expect(excerptOf(text, '标题')).toBe(excerpt);
});

test('a sentence that is too long is cut between graphemes', () => {
  const cut = excerptOf('👨‍👩‍👧'.repeat(300), '') ?? '';
  expect([...new Intl.Segmenter('zh').segment(cut)].length).toBeLessThanOrEqual(140);
  expect(cut.endsWith('👨‍👩‍👧…')).toBe(true);
});

test('a Latin word is not cut in two', () => {
  expect(excerptOf('harbour '.repeat(40), '')).toMatch(/^(harbour )+harbour…$/);
});

test.each([
  [{ description: ' <b>港口</b>扩建 ' }, '港口 扩建'],
  [{ excerpt: '港口' }, '港口'],
  [{ description: '' }, '甲。'],
])('%j has its own', (frontMatter, excerpt) => {
  expect(writeExcerpt(specimen(frontMatter, { bodyText: '甲。' })).excerpt).toBe(excerpt);
});

test('what stands above the mark `more` comes before the start of the text, and after a description', () => {
  const fields = { bodyText: '甲。\n乙。', moreText: '作者选的开头。' };
  expect(writeExcerpt(specimen({}, fields)).excerpt).toBe('作者选的开头。');
  expect(writeExcerpt(specimen({ description: '港口' }, fields)).excerpt).toBe('港口');
});
