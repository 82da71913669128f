import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

function values(text: string) {
  const result = readFrontMatter(text);
  return result.ok ? result.values : result;
}

describe('bounds', () => {
  test.each([
    ['---\ntitle: 甲\n---\n正文', '正文', 4],
    ['\n\n---\ntitle: 甲\n---\n\n正文', '\n正文', 6],
    ['\ufeff---\ntitle: 甲\n---\n正文', '正文', 4],
    ['---\r\ntitle: 甲\r\n---\r\n正文', '正文', 4],
    ['---  \ntitle: 甲\n---  \n正文', '正文', 4],
    ['----\ntitle: 甲\n----\n正文', '正文', 4],
    ['---\ntitle: 甲\n---', '', 3],
    ['---\ntitle: 甲\n---\n正文\n---\n后文', '正文\n---\n后文', 4],
    ['---\ntitle: 甲\n---<div>正文', '<div>正文', 3],
    ['title: 甲\n---\n正文', '正文', 3],
    [';;;\n"title": "甲"\n;;;\n正文', '正文', 4],
    [';;;\n{"title": "甲"}\n;;;\n正文', '正文', 4],
    ['------\ntitle: 甲\n------\n正文\n---\n后文', '正文\n---\n后文', 4],
    ['---\ntitle: 甲\n-----\n正文', '正文', 4],
    ['---\ntitle: 甲 # ---\n---\n正文', '正文', 4],
    ['---\rtitle: 甲\r---\r正文', '正文', 4],
    [' \r\n\t\n---\r\ntitle: 甲\r\n---\r\n正文', '正文', 6],
    ['"title": "甲"\n;;;\n正文', '正文', 3],
  ])('%j', (text, body, bodyLine) => {
    const result = readFrontMatter(text);
    if (!result.ok) throw new Error(result.detail);
    expect(text.slice(result.bodyStart)).toBe(body);
    expect(result.bodyLine).toBe(bodyLine);
    expect(result.values).toEqual({ title: '甲' });
  });
});

describe('values', () => {
  test.each([
    ['---\n---\n正文', {}],
    ['---\n\n---\n正文', {}],
    ['---\ntext: 甲\u2028--- 乙\n---\n', { text: '甲\u2028--- 乙' }],
    ['---\ntext: |\n  甲\n  ---\nfold: >-\n  乙\n  丙\n---\n', { text: '甲\n---\n', fold: '乙 丙' }],
    ['---\ntags: [\n  甲,\n乙\n]\ntitle: 丙\n---\n', { tags: ['甲', '乙'], title: '丙' }],
    ['---\ntitle: "甲\n乙"\nauthor: 丙\n---\n', { title: '甲 乙', author: '丙' }],
    ['---\n{title: 甲, tags: [乙]}\n---\n', { title: '甲', tags: ['乙'] }],
    [
      '---\na: yes\nb: True\nc: ~\nd:\ne: 0x1F\nf: .nan\n---\n',
      { a: 'yes', b: true, c: null, d: null, e: 31, f: 'NaN' },
    ],
    [
      '---\ntitle: true\nauthor: 007\ncategories:\n- [2021, 09]\n---\n',
      { title: 'true', author: '007', categories: [['2021', '09']] },
    ],
    ['---\ntitle: 【快讯】人民币　🚢 ニュース 뉴스\n---\n', { title: '【快讯】人民币　🚢 ニュース 뉴스' }],
    ['---\ntitle: "涨了: #1 \\"好\\""\n---\n', { title: '涨了: #1 "好"' }],
    ["---\ntitle: 'it''s：甲'\n---\n", { title: "it's：甲" }],
    [
      '---\npublished: false\nlayout: false\n自定: {甲: 1}\n---\n',
      { published: false, layout: false, 自定: { 甲: 1 } },
    ],
    [';;;\n"tags": ["甲"],\n"top": 1\n;;;\n', { tags: ['甲'], top: 1 }],
    ['---\n# 注\n---\n正文', {}],
    [
      '---\ncategories: \n - 金融\n - 新浪财经\ncomments: false\n---\n',
      { categories: ['金融', '新浪财经'], comments: false },
    ],
    [
      '---\ndate: 2021-09-29 14:07:41\nupdated: 2021-09-30\n---\n',
      { date: '2021-09-29 14:07:41', updated: '2021-09-30' },
    ],
    ['---\ntitle: 2021.10\nabbrlink: 007\ntop: 3\n---\n', { title: '2021.10', abbrlink: '007', top: 3 }],
    ['---\ncategories: [2021, 09]\n---\n', { categories: ['2021', '09'] }],
    ['---\ntags:\n\t- 甲\n---\n', { tags: ['甲'] }],
    ['---\ntitle: "甲\u0008乙"\n---\n', { title: '甲乙' }],
    [
      '---\nbase: &b {layout: post}\nx:\n  <<: *b\n---\n',
      { base: { layout: 'post' }, x: { layout: 'post' } },
    ],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('the crawler’s quoting faults are mended', () => {
  test.each([
    ['title: "他说"你好"了"', '他说"你好"了'],
    ['title: ""今日要闻""', '"今日要闻"'],
    [`title: """'x'"""`, `"'x'"`],
    [`title: 'It's "here"'`, `It's "here"`],
    [`title: ''今日''`, `'今日'`],
    ['title: "甲\\"乙"丙"  ', '甲"乙"丙'],
  ])('%s', (line, title) => {
    expect(values(`---\n${line}\nauthor: 晨岚\n---\n`)).toEqual({ title, author: '晨岚' });
  });
});

describe('a value that needs quotes and has none is mended, where it is one line', () => {
  test.each([
    ['title: 他说: "好": 的', '他说: "好": 的'],
    ['title: [快讯]人民币: 破7', '[快讯]人民币: 破7'],
    ['title: [图] 人民币 [转]', '[图] 人民币 [转]'],
    ['title: {甲}乙', '{甲}乙'],
    ['title: 【快讯】: 破7', '【快讯】: 破7'],
    ['title: @我', '@我'],
    ['title: `甲`', '`甲`'],
    ['title: %5 的涨幅', '%5 的涨幅'],
    ['title: *加粗*的', '*加粗*的'],
    ['title: & 乙', '& 乙'],
    ['title: !重要 通知', '!重要 通知'],
    ['title: | 要闻', '| 要闻'],
    ['title: >甲', '>甲'],
    ['title: - 甲', '- 甲'],
    ['title: "今日"要闻', '"今日"要闻'],
  ])('%s', (line, title) => {
    expect(values(`---\n${line}\nauthor: 晨岚\ncategories:\n - | 要闻\n - "a"b"\n---\n`)).toEqual({
      title,
      author: '晨岚',
      categories: ['| 要闻', 'a"b'],
    });
  });

  test('what it cannot be sure of stays a fault', () => {
    for (const yaml of ['title: 甲: 乙\n  丙', 'title: "甲\nauthor: 乙', 'title: [甲, , 乙]', "title: '甲"]) {
      expect(values(`---\n${yaml}\nx: 1\n---\n`)).toMatchObject({ reason: 'front-matter-invalid' });
    }
  });

  test('a reference to a name above is none, whatever else is mended', () => {
    expect(values('---\na: &名 甲\nb: *名\nc: [*名]\ntitle: 乙: 丙: 丁\n---\n')).toEqual({
      a: '甲',
      b: '甲',
      c: ['甲'],
      title: '乙: 丙: 丁',
    });
  });
});

describe('a key that is called like a built-in is only a key', () => {
  test.each([
    '---\n__proto__: {isAdmin: true}\nconstructor: 甲\ntoString: 7\ntitle: 1\n---\n',
    ';;;\n"__proto__": {"isAdmin": true}, "constructor": "甲", "toString": 7, "title": "1"\n;;;\n',
  ])('%j', (text) => {
    const read = values(text);
    expect(Object.entries(read)).toEqual([
      ['__proto__', { isAdmin: true }],
      ['constructor', '甲'],
      ['toString', 7],
      ['title', '1'],
    ]);
    expect('isAdmin' in read).toBe(false);
    expect('isAdmin' in {}).toBe(false);
  });
});

describe('faults are told in plain words', () => {
  test.each([
    ['title: "甲\nauthor: 乙', 2, 'the quotes of title do not match'],
    ['author: 乙\ntitle: "甲"乙"丙', 3, 'the quotes of title do not match'],
    ['author: 乙\ntags: [甲', 3, 'the brackets of tags do not match'],
    ['categories:\n - "甲\n - 乙', 3, 'the quotes of this line do not match'],
    ['title: 甲: 乙\n  丙\nauthor: 丁', 2, 'the value of title needs quotes'],
    ['title: 甲\ntitle: 乙', 3, 'the key title stands there twice'],
    ['title: 甲\nauthor', 3, 'this line has no key with a colon'],
    ['title:甲\nauthor: 乙', 2, 'there is no space after the colon of title'],
    ['title：甲', 2, 'the colon behind title must be a plain one'],
    ['title: 甲\n  author: 乙', 3, 'this line is indented as YAML does not allow'],
    ['title: !!binary aGk=', 2, 'a value has a type that is not read here'],
    ['title: 甲\n...\nauthor: 乙', 2, 'parts it in two'],
    [`a: &a 1\nb: [${'*a,'.repeat(21)}]`, 3, 'refers back'],
  ])('%j', (yaml, line, plain) => {
    const read = readFrontMatter(`---\n${yaml}\n---\n正文`);
    expect(read).toMatchObject({ ok: false, reason: 'front-matter-invalid', line });
    expect(read).toHaveProperty('detail', expect.stringContaining(plain));
  });
});

describe('faults', () => {
  test.each([
    ['<div>正文</div>', 'front-matter-missing', null],
    ['正文\n---\n后文', 'front-matter-missing', null],
    ['注意: 这是正文\n---\n后文', 'front-matter-missing', null],
    ['---\ntitle: 甲\n正文', 'front-matter-unterminated', 1],
    ['\n\n---\ntitle: 甲', 'front-matter-unterminated', 3],
    [';;;\n"title": "甲"\n', 'front-matter-unterminated', 1],
    ['\n---\ntitle: 甲\ntags: [a\nauthor: b: c\n---\n', 'front-matter-invalid', 4],
    ['---\ntitle: 甲\ntitle: 乙\n---\n', 'front-matter-invalid', 3],
    ['---\n- 甲\n---\n', 'front-matter-invalid', 2],
    ['---\n甲\n---\n', 'front-matter-invalid', 2],
    ['---\ntitle: !!js/function "x"\n---\n', 'front-matter-invalid', 2],
    [';;;\n"title": 甲\n;;;\n', 'front-matter-invalid', 2],
    ['---\nx: "a"b"\ntitle: [甲\n---\n', 'front-matter-invalid', 3],
    [';;;\n"title": "甲",\n"x": }\n;;;\n', 'front-matter-invalid', 2],
  ])('%j', (text, reason, line) => {
    expect(readFrontMatter(text)).toMatchObject({ ok: false, reason, line });
  });

  test('a line of very many dashes separates nothing', () => {
    const text = `${'-'.repeat(100_000)}\ntitle: 甲\n`;
    expect(readFrontMatter(text)).toMatchObject({ ok: false, reason: 'front-matter-missing', line: null });
  });

  test('more than 2 MB are not read', () => {
    const text = `---\ntitle: ${'甲'.repeat(2 * 1024 * 1024)}\n---\n`;
    expect(readFrontMatter(text)).toMatchObject({ ok: false, reason: 'front-matter-invalid', line: 2 });
  });

  test.each([
    ['a circle', 'a: &a [*a]'],
    [
      'a bomb',
      `a: &a [${'x,'.repeat(9)}]\n${'bcdefghi'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefghi'[at]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['a smaller bomb', `a: &a [${'x,'.repeat(900)}]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b,*b]`],
    ['depth', `a: ${'['.repeat(500)}${']'.repeat(500)}`],
  ])('%s of aliases or nesting is refused', (_name, yaml) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`)).toMatchObject({
      ok: false,
      reason: 'front-matter-invalid',
    });
  });
});
