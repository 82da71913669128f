import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { parseFile } from './parse-file.ts';

// One specimen for each line of "Front matter" in the design's list of quirks.

const PATH = '财经/晨岚财经/港口_扩建.md';
const BODY = '\n<div>   \n<p>　　厦门港昨日开工。</p>\n</div>\n';

function parse(raw: string | Buffer, path = PATH) {
  return parseFile({ path, raw: Buffer.from(raw), site: DEFAULT_SITE });
}

function draftOf(raw: string | Buffer, path = PATH) {
  const parsed = parse(raw, path);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.quarantine));
  return parsed.draft;
}

function withLine(line: string): string {
  return `---\ntitle: 港口\nauthor: 晨岚财经\n${line}\n---\n${BODY}`;
}

test.each([
  [
    'a blank line first, spaces after the key',
    '\n---\ntitle: 港口\ncategories: \n - 财经\n - 晨岚财经\n---\n',
    [['财经', '晨岚财经']],
  ],
  [
    'a list is one path',
    withLine('categories:\n - 金融\n - 新浪财经\n - 新浪财经－国內'),
    [['金融', '新浪财经', '新浪财经－国內']],
  ],
  [
    'a list of lists is several',
    withLine('categories:\n- [旅行, 厦门]\n- - 摄影'),
    [['旅行', '厦门'], ['摄影']],
  ],
  ['text is one', withLine('categories: 金融'), [['金融']]],
  ['a slash within a name', withLine("categories: ['今日推荐 / 精选']"), [['今日推荐 / 精选']]],
  ['mixed characters', withLine('categories: [新浪财经－国內, 財經快訊]'), [['新浪财经－国內', '財經快訊']]],
  ['a leading pipe in quotes', withLine('categories:\n - "| 要闻"'), [['要闻']]],
  ['a leading pipe without quotes', withLine('categories:\n - | 要闻\n - | 国内'), [['要闻', '国内']]],
])('categories: %s', (_name, text, categoryPaths) => {
  expect(draftOf(text).categoryPaths).toEqual(categoryPaths);
});

test.each([
  ['date: Mon, 13 Sep 2021 05:33:28 GMT', '2021-09-13T05:33:28.000Z', []],
  ['date: 2021-09-29 14:07:41', '2021-09-29T06:07:41.000Z', []],
  ['date: 2021-09-29T14:07:41+08:00', '2021-09-29T06:07:41.000Z', []],
  ['date: 2021-09-29 14:07:41.50 +8', '2021-09-29T06:07:41.500Z', []],
  ["date: '2021年9月29日 14:07'", '2021-09-29T06:07:00.000Z', []],
  ['date: Invalid Date', null, ['date-unreadable']],
  ['date:', null, ['date-missing']],
  ['comments: false', null, ['date-missing']],
])('%s', (line, iso, flags) => {
  const draft = draftOf(withLine(line));
  expect(draft.publishedAt?.toISOString() ?? null).toBe(iso);
  expect(draft.flags).toEqual(flags);
});

const FLASH = `${'【美联储】美东时间周三下午，美联储公布利率决议，维持不变。'.repeat(20)}...`;

test.each([
  ["'如何缓解困难？工信部：落实政策'", '如何缓解困难？工信部：落实政策'],
  [`"It's 涨 time"`, "It's 涨 time"],
  [`'"准备就绪"'`, '"准备就绪"'],
  ["'#港口# 开工: 第1天'", '#港口# 开工: 第1天'],
  ["'【快讯】🚢 ニュース 뉴스'", '【快讯】🚢 ニュース 뉴스'],
  [`'${FLASH}'`, FLASH],
  ['港口_扩建_第1天', '港口_扩建_第1天'],
  ['"他说"你好"了"', '他说"你好"了'],
  [`"""'x'"""`, `"'x'"`],
  ['他说: "好": 的', '他说: "好": 的'],
  ['[快讯] 港口', '[快讯] 港口'],
  ["''", '港口 扩建'],
])('title: %s', (value, title) => {
  expect(draftOf(`---\ntitle: ${value}\ndate: 2021-09-29\n---\n${BODY}`).title).toBe(title);
});

test('the text of a block is no entry to mend, nor is a line that the parser reads', () => {
  const { title, frontMatter } = draftOf(
    '---\ntitle: "他说"你好""\nexcerpt: |\n  导语\n  - "引"文\n\n  - \'甲\'乙\nlist:\n  - >-\n    - "引"文\nnote:\n- "丙"丁\n---\n',
  );
  expect(title).toBe('他说"你好"');
  expect(frontMatter).toMatchObject({
    excerpt: '导语\n- "引"文\n\n- \'甲\'乙\n',
    list: ['- "引"文'],
    note: ['"丙"丁'],
  });
});

test.each([
  ['headimg: https://img.chenlan.example/1.jpg', 'https://img.chenlan.example/1.jpg'],
  ["headimg: 'https://picsum.photos/400/300?random=7'", null],
  [
    "headimg: 'https://cors.zfour.workers.dev/?http://img.chenlan.example/1.jpg'",
    /^https?:\/\/img\.chenlan\.example\/1\.jpg$/,
  ],
  ['thumbnail: //img.chenlan.example/1.jpg', 'https://img.chenlan.example/1.jpg'],
  ['thumbnail: \\img\\1.jpg', '/img/1.jpg'],
])('%s', (line, imageUrl) => {
  const found = draftOf(withLine(line)).imageUrl;
  if (imageUrl instanceof RegExp) expect(found).toMatch(imageUrl);
  else expect(found).toBe(imageUrl);
});

test('keys that are not known are kept, and published: false is kept from showing', () => {
  const keys =
    'tags: [甲]\nkeywords: 港口\nexcerpt: 摘要\npermalink: a/b.html\nlayout: false\nreviewed: true\n自定: {甲: 1}';
  const draft = draftOf(withLine(`${keys}\npublished: false\nupdated: 2021-09-30\nabbrlink: 4a17b156`));
  expect(draft.frontMatter).toEqual({
    title: '港口',
    author: '晨岚财经',
    tags: ['甲'],
    keywords: '港口',
    excerpt: '摘要',
    permalink: 'a/b.html',
    layout: false,
    reviewed: true,
    自定: { 甲: 1 },
    published: false,
    updated: '2021-09-30',
    abbrlink: '4a17b156',
  });
  expect(draft).toMatchObject({
    published: false,
    abbrlink: '4a17b156',
    modifiedAt: new Date('2021-09-29T16:00:00Z'),
  });
});

const WHOLE = `---\ntitle: 港口\ndate: 2021-09-29 14:07:41\n---\n${'<p>今年以来，我们的工作在各方面都有了新的发展。</p>\n'.repeat(4)}`;

test.each([
  ['CRLF', Buffer.from(WHOLE.replaceAll('\n', '\r\n'))],
  ['a byte order mark', Buffer.from(`\ufeff${WHOLE}`)],
  ['GBK', iconv.encode(WHOLE, 'gbk')],
  ['Big5', iconv.encode(WHOLE.replace(/[来们发]/g, '大'), 'big5')],
  ['control characters', Buffer.from(WHOLE.replace('港口', '港\u0008口'))],
])('bytes: %s', (_name, raw) => {
  expect(draftOf(raw)).toMatchObject({
    title: '港口',
    publishedAt: new Date('2021-09-29T06:07:41Z'),
    flags: [],
  });
});

test.each([
  ['NUL', '---\ntitle: 港\0口\n---\n', 'not-text', null],
  ['no end of the front matter', `\n---\ntitle: 港口\n${BODY}`, 'front-matter-unterminated', 2],
  ['nothing', '', 'empty-file', null],
  ['a picture', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), 'not-text', null],
  ['no front matter', '# 说明\n', 'front-matter-missing', null],
])('bytes: %s is put aside', (_name, raw, reason, line) => {
  expect(parse(raw)).toMatchObject({ ok: false, quarantine: { path: PATH, reason, line } });
});

test('a body of 5 MB', () => {
  const body = '<p>今年以来，我们的工作在各方面都有了新的发展。</p>\n'.repeat(70_000);
  const draft = draftOf(`---\ntitle: 港口\n---\n${body}`);
  expect(draft.title).toBe('港口');
  expect(draft.bodyText.length).toBeGreaterThan(1_000_000);
}, 30_000);
