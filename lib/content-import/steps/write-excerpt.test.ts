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
  ['他说：「開通了。」市民高興。', '他说：「開通了。」市民高興。'],
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

const LONG =
  '港口扩建之后每天可以多停靠四艘十万吨级的货轮和两艘渡轮，沿岸三个镇的居民也因此多了一班早船'.repeat(4);

test.each([
  [
    'a quote closes its sentence',
    `${'开'.repeat(120)}：“船来了。”${'他'.repeat(40)}。`,
    `${'开'.repeat(120)}：“船来了。”`,
  ],
  [
    'so does a bracket',
    `${'開'.repeat(120)}（船來了。）${'他'.repeat(40)}。`,
    `${'開'.repeat(120)}（船來了。）`,
  ],
  [
    'a straight quote that opens stays out',
    `${'开'.repeat(100)}。"${'他'.repeat(100)}。"`,
    `${'开'.repeat(100)}。`,
  ],
  [
    'a straight quote that closes stays',
    `他说："${'开'.repeat(100)}。"${'他'.repeat(100)}。`,
    `他说："${'开'.repeat(100)}。"`,
  ],
  ['a long sentence is cut after a clause', LONG, `${LONG.slice(0, LONG.lastIndexOf('，', 139))}…`],
  [
    'not within a number',
    `甲，${'a'.repeat(100)} 3,200${'b'.repeat(100)}`,
    `甲，${'a'.repeat(100)} 3,200${'b'.repeat(31)}…`,
  ],
])('%s', (_, text, excerpt) => {
  expect(excerptOf(text, '')).toBe(excerpt);
});

test.each(['Gen.', 'the U.S.', 'Mr.', 'Inc.', 'J.', '5 p.m.', 'i.e.', 'No.', 'Nov.', 'at www.'])(
  '%s ends no sentence',
  (printed) => {
    const follows = /Nov|No/.test(printed) ? '23' : printed.endsWith('www.') ? '' : ' Ames';
    const excerpt = excerptOf(`${'to '.repeat(30)}${printed}${follows} ${'to '.repeat(60)}.`, '');
    expect(excerpt).toMatch(/to…$/);
  },
);

test('a long description is shortened, one of two lines is not', () => {
  const excerpt = (description: string) => writeExcerpt(specimen({ description })).excerpt;
  expect(excerpt(SENTENCE.repeat(5))).toBe(SENTENCE.repeat(5));
  expect(excerpt(SENTENCE.repeat(50))).toBe(SENTENCE.repeat(3));
  expect(excerpt('1 < 2 > 0')).toBe('1 < 2 > 0');
});

test('megabytes without a full stop take no time', () => {
  const start = performance.now();
  for (const text of ['甲', '.', '。”', 'a. ', '👨‍👩‍👧', 'U.S.', ' ']) {
    expect([...(excerptOf(text.repeat(1_000_000), '') ?? '')].length).toBeLessThan(2_000);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});
