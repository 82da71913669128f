import { Meilisearch } from 'meilisearch';
import { beforeAll, expect, inject, test } from 'vitest';
import type { SearchRow } from '#lib/articles/search-document.ts';
import { articlesIndex } from './engine.ts';
import type { Found } from './found.ts';
import { searchMeilisearch } from './search-meilisearch.ts';
import { parseSearchParams } from './search-params.ts';
import { INDEX_SETTINGS } from './settings.ts';
import { toSearchDocument } from './to-document.ts';

// What the real engine makes of Chinese titles. A title is its article's id here.

const titles = [
  '不知道明天',
  '布料市场',
  '部队演习',
  '小化妆包',
  '面包店开张',
  '化学品仓库',
  '企业年报',
  '企图逃跑',
  '新股市场',
  'A股大涨',
  '中小微企业贷款增长',
  '中小微企業貸款增長',
  '北京多区房价回落',
  '北京房价',
  '重庆银行行长谈话',
  'Night tram in Lisbon',
  'Lisbon ferries',
  '26家机构',
  '家中26岁',
  '他买了新iPhone',
  '旧书与背囊出售',
  '2024年与2014年',
  '2014年卖2024张',
  'iPhone 15 价格下调',
  '价格定了，iPhone 15',
  'Trumpet lessons',
  'Trump speaks',
  '3 月天气',
  '天气3月',
  'COVID-19',
  '19 after covid',
];
const idOf = (title: string) => Buffer.from(title).toString('hex').slice(0, 500);
const engine = new Meilisearch({ host: inject('meiliUrl') ?? '', apiKey: inject('meiliKey') ?? '' });

function row(title: string): SearchRow {
  const rest = { originalTitle: null, dek: null, categoryNames: [], categoryPaths: [], personSlugs: [] };
  const more = { people: ['林知远'], source: null, sourceSlug: null, language: 'zh-Hans', publishedAt: 0 };
  const dek = title === 'Lisbon ferries' ? '臺灣經濟復甦的關鍵' : null;
  return { id: idOf(title), title, text: '正文。', ...rest, ...more, dek };
}

let beforeDocuments: Found | null = null;
beforeAll(async () => {
  const index = articlesIndex(engine);
  await engine.createIndex(index.uid, { primaryKey: 'id' }).waitTask();
  await index.updateSettings(INDEX_SETTINGS).waitTask();
  beforeDocuments = await searchMeilisearch(engine, parseSearchParams({ q: 'tram' }));
  await index.addDocuments(titles.map((title) => toSearchDocument(row(title)))).waitTask();
});

async function ask(q: string): Promise<string[]> {
  const found = await searchMeilisearch(engine, parseSearchParams({ q }));
  const byId = new Map(titles.map((title) => [idOf(title), title]));
  return (found?.ids ?? []).map((id) => byId.get(id) ?? id);
}

test.each([
  // A known failure: characters of one sound found each other, above the literal hit.
  ['不', ['不知道明天']],
  ['布', ['布料市场']],
  ['部', ['部队演习']],
  // Another: quoted, and one character, in the middle or at the end of a word.
  ['"包"', ['小化妆包', '面包店开张']],
  ['包', ['小化妆包', '面包店开张']],
  ['“化妆包”', ['小化妆包']],
  ['妆包', ['小化妆包']],
  // No typo is forgiven in Chinese, and words are found across the splitter's bounds.
  ['企业年', ['企业年报']],
  ['股市', ['新股市场']],
  ['A股', ['A股大涨']],
  ['Ａ股', ['A股大涨']],
  // A number goes with what it touches; elsewhere in the title it counts less.
  ['26家', ['26家机构', '家中26岁']],
  // What stands as typed comes first, then what has all the words.
  ['北京房价', ['北京房价', '北京多区房价回落']],
  ['"北京房价"', ['北京房价']],
  // Either script finds the other, its own first.
  ['企业贷款', ['中小微企业贷款增长', '中小微企業貸款增長']],
  ['企業貸款', ['中小微企業貸款增長', '中小微企业贷款增长']],
  // Pinyin from any character on, while it is being typed, with or without spaces, and initials.
  ['zhongxiaow', ['中小微企业贷款增长', '中小微企業貸款增長']],
  ['xiaoweiqiyedaikuanzengzhang', ['中小微企业贷款增长', '中小微企業貸款增長']],
  ['chong qing yin hang', ['重庆银行行长谈话']],
  ['zxwqy', ['中小微企业贷款增长', '中小微企業貸款增長']],
  // Latin words: from their beginning, and with a typo.
  ['lisb', ['Lisbon ferries', 'Night tram in Lisbon']],
  ['libson tram', ['Night tram in Lisbon']],
  // One character, wherever it stands and whatever follows it.
  ['买 iPhone', ['他买了新iPhone']],
  ['囊 书', ['旧书与背囊出售']],
  ['书 囊', ['旧书与背囊出售']],
  // What is quoted: no typo, no beginning; the order of words the engine does not know (docs/decisions/0008).
  ['"2024年"', ['2024年与2014年', '2014年卖2024张']],
  ['"iPhone 15 价格"', ['iPhone 15 价格下调', '价格定了，iPhone 15']],
  ['"trump"', ['Trump speaks']],
  ['COVID-19', ['COVID-19', '19 after covid']],
  // A space beside a single digit.
  ['3月', ['3 月天气', '天气3月']],
  ['3 月', ['3 月天气', '天气3月']],
  // The introduction in the other script.
  ['台湾经济复苏', ['Lisbon ferries']],
  // Operators are only text.
  ['-lisbon -tram', ['Night tram in Lisbon']],
])('%s', async (q, expected) => {
  expect(await ask(q)).toEqual(expected);
});

test('a person is found by pinyin too', async () => {
  expect(await ask('linzhiyuan')).toHaveLength(20);
});

test('an index that never held a document finds nothing, and is no failure', () => {
  expect(beforeDocuments?.total).toBe(0);
});
