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
  ])('%j', (text, reason, line) => {
    expect(readFrontMatter(text)).toMatchObject({ ok: false, reason, line });
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
