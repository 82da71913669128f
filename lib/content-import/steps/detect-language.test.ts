import { expect, test } from 'vitest';
import { detectLanguage, languageOf } from './detect-language.ts';
import { specimen } from './specimen.ts';

test.each([
  ['新航线明年开通，港务局说准备工作已经就绪。', 'zh-Hans'],
  ['新航線明年開通，港務局說準備工作已經就緒。', 'zh-Hant'],
  ['新浪财经－国內：今年经济增长', 'zh-Hans'],
  ['中小', 'zh-Hans'],
  ['苹果公司 Apple Inc. announced in Cupertino 新品', 'zh-Hans'],
  [
    '如何部署\nDocker Compose with Nginx, PostgreSQL and Redis：先装好 Node.js 24，再 git clone 仓库，npm install。',
    'zh-Hans',
  ],
  ['TypeScript 5.9 Release Notes 中文版', 'zh-Hans'],
  ['今日落雨，佢哋唔去睇戲，留喺屋企食飯。', 'zh-Hant'],
  ['佢話唔係咁', 'zh-Hant'],
  ['佢唔喺度', 'zh-Hant'],
  [
    '他在书里引用旧报纸：「本港開埠以來，商務日繁。」接着说，这句话写在一百多年前，当时的码头只有三条栈桥，记者们都坐小船来。',
    'zh-Hans',
  ],
  ['鲜の每日', 'zh-Hans'],
  ['新しい航路は来年開通する予定です。', 'ja'],
  ['日経平均、一時3万円台回復', 'ja'],
  ['東京株、続落で始まる', 'ja'],
  ['首相、きょう会見', 'ja'],
  ['Node.js の新しいバージョン LTS release を試す', 'ja'],
  ['삼성전자 Galaxy S26 Ultra 공개', 'ko'],
  ['Harbour line opens\nFerries leave every twenty minutes.', 'en'],
  ['Café reopens downtown\nThe café on the corner is back after a year.', 'en'],
  ['My first post\nHello world!', 'en'],
  ['The word 改革 (gaige) means reform, and it has been used by officials for more than forty years.', 'en'],
  ['Norvale quarterly results beat forecasts, shares jump 4%', 'en'],
  ['Le port ouvre demain', 'other'],
  ['Der neue Hafen öffnet im Mai', 'other'],
  ['Het schip is in de haven en het is van hout', 'other'],
  ['Новая линия откроется в мае', 'other'],
  ['새 항로는 내년에 개통될 예정이다.', 'ko'],
  ['The new line will open in the first quarter of next year, the port authority said on Monday.', 'en'],
  ['Port opens', 'en'],
  [
    'La nouvelle ligne ouvrira au premier trimestre, a annoncé lundi la direction du port de la ville.',
    'other',
  ],
  ['', 'other'],
  ['12345', 'other'],
])('%s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ['zh-TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['en', 'en'],
  ['默认', 'zh-Hans'],
])('declared %s is %s', (lang, language) => {
  expect(detectLanguage(specimen({ lang }, { title: '港口扩建' })).language).toBe(language);
});

test('listings and addresses do not decide', () => {
  const listing = 'const the = () => { return of(the, and, to); };\n'.repeat(200);
  const bodyHtml = `<p>先看这段代码：</p><pre><code class="hljs">${listing}</code></pre><p>它返回一个数组。</p>`;
  const bodyText = `先看这段代码：\n${listing}\n它返回一个数组。`;
  expect(detectLanguage(specimen({}, { title: '数组', bodyHtml, bodyText })).language).toBe('zh-Hans');
  expect(languageOf('见：https://a.example/the-harbour-line-opens-in-may-with-four-boats')).toBe('zh-Hans');
});

test('an article that is a listing has the language of its title', () => {
  const bodyHtml = `<pre><code>${'a of the '.repeat(90_000)}</code></pre>`;
  expect(detectLanguage(specimen({}, { title: '排序算法', bodyHtml })).language).toBe('zh-Hans');
});
