import { expect, test } from 'vitest';
import { markTerms, snippet } from './highlight.ts';

test.each([
  ['港口今日恢复作业', '港口', '<mark>港口</mark>今日恢复作业'],
  ['中小微企业贷款', '企业 贷款', '中小微<mark>企业贷款</mark>'],
  ['码头恢复作业', '恢复港口作业', '码头<mark>恢复作业</mark>'],
  ['The Tram at Atacama', 'a', 'The Tram <mark>a</mark>t <mark>A</mark>tacama'],
  ['Lisbon’s night TRAM', 'tram', 'Lisbon’s night <mark>TRAM</mark>'],
  ['a<b>&"\'', 'b', 'a&#60;<mark>b</mark>&#62;&#38;&#34;&#39;'],
  ['港口', '', '港口'],
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
