import { expect, test } from 'vitest';
import { markTerms, markTitle, snippet } from './highlight.ts';

test.each([
  ['港口今日恢复作业', '港口', '<mark>港口</mark>今日恢复作业'],
  ['中小微企业贷款', '企业 贷款', '中小微<mark>企业贷款</mark>'],
  ['码头恢复作业', '恢复港口作业', '码头<mark>恢复作业</mark>'],
  ['The Tram at Atacama', 'a', 'The Tram <mark>a</mark>t <mark>A</mark>tacama'],
  ['Lisbon’s night TRAM', 'tram', 'Lisbon’s night <mark>TRAM</mark>'],
  ['a<b>&"\'', 'b', 'a&#60;<mark>b</mark>&#62;&#38;&#34;&#39;'],
  ['港口', '', '港口'],
  ['中小微企業貸款', '企业贷款', '中小微<mark>企業貸款</mark>'],
  ['中小微企业贷款', '企業', '中小微<mark>企业</mark>贷款'],
  ['Ａ股大涨', 'A股', '<mark>Ａ股</mark>大涨'],
  ['小化妆包', '“包”', '小化妆<mark>包</mark>'],
  ['Night tram in Lisbon', 'libson', 'Night tram in <mark>Lisbon</mark>'],
  ['ﬁne İstanbul 港口', '港口', 'ﬁne İstanbul <mark>港口</mark>'],
  ['港口', '机场', '港口'],
])('%s / %s', (text, query, html) => {
  expect(markTerms(text, query)).toBe(html);
});

test('a snippet begins with the sentence of the first match', () => {
  const text = `${'前文很长。'.repeat(30)}码头今日恢复作业，船期不变。后文。`;
  expect(snippet(text, '恢复作业')).toBe('…码头今日<mark>恢复作业</mark>，船期不变。后文。');
});

test('a long sentence is cut shortly before the match, between graphemes', () => {
  const html = snippet(`${'😀'.repeat(200)}港口${'好'.repeat(300)}`, '港口');
  expect(html).toMatch(/^…(😀)+<mark>港口<\/mark>好+…$/u);
});

test('without a match it is the beginning', () => {
  expect(snippet('码头恢复作业。', '机场')).toBe('码头恢复作业。');
});

test.each([
  ['中小微企业贷款', 'xiaow', '中<mark>小微</mark>企业贷款'],
  ['“中小微企業”贷款', 'zxwqy', '“<mark>中小微企業</mark>”贷款'],
  ['Zhong 中', 'zhong', '<mark>Zhong</mark> 中'],
  ['𠮷野中', 'zhong', '𠮷野<mark>中</mark>'],
])('a title found by its pinyin: %s / %s', (title, query, html) => {
  expect(markTitle(title, query)).toBe(html);
});

test('the snippet is where the parts stand together', () => {
  const text = `港口。${'前文很长。'.repeat(40)}港口恢复，企业提货。${'后文很长。'.repeat(40)}企业。`;
  expect(snippet(text, '港口 企业')).toContain('<mark>港口</mark>恢复，<mark>企业</mark>提货');
});

test('a family stays whole at the cut', () => {
  const html = snippet(`${'👨‍👩‍👧‍👦'.repeat(60)}港口`, '港口');
  expect(html).toMatch(/^…(👨‍👩‍👧‍👦)+<mark>港口<\/mark>$/u);
});

test('a mark stays with its letter at either cut', () => {
  const html = snippet(`${'文e\u0301'.repeat(60)}港口${'が'.normalize('NFD').repeat(130)}`, '港口');
  expect(html).toMatch(/^…(?:e\u0301)?(?:文e\u0301)+<mark>港口<\/mark>(?:か\u3099)+…$/u);
});

test.each([
  ['words by the hundred', '中国'.repeat(100)],
  ['unknown words', Array.from({ length: 28 }, (_, n) => `zyx${n}wvu`).join(' ')],
])('a long text and %s take no time', (_, query) => {
  const text = '中国经济运行平稳，the port of Lisbon reopened. '.repeat(1_200);
  const started = performance.now();
  snippet(text, query);
  expect(performance.now() - started).toBeLessThan(250);
});
