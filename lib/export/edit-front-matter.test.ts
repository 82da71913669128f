import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '#lib/content-import/front-matter.ts';
import { editFrontMatter, FrontMatterUneditable } from './edit-front-matter.ts';

const edit = (text: string, changes: Record<string, unknown>) =>
  editFrontMatter(text, new Map(Object.entries(changes)));

const BODY = '\n<div>   正文\r\n---\n</div>';

describe('only the lines of the key change', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['plain', 'title: 旧\nauthor: 晨岚', { title: '新' }, 'title: 新\nauthor: 晨岚'],
    ['quoted', "title: '旧：一'\nauthor: 晨岚", { title: "新: '二'" }, "title: '新: ''二'''\nauthor: 晨岚"],
    ['a comment behind it', "title: '旧'  # 注\nx: 1", { title: '新' }, 'title: 新  # 注\nx: 1'],
    ['spaces behind it', 'title: 旧  \nx: 1', { title: '新' }, 'title: 新  \nx: 1'],
    ['a quoted key', '"title" : 旧\nx: 1', { title: '新' }, 'title: 新\nx: 1'],
    ['a block scalar', 'title: >-\n  旧\n  # 文\n\n# 注\nx: 1', { title: '新' }, 'title: 新\n\n# 注\nx: 1'],
    ['lines in quotes', 'title: "旧\n  # 文"\nx: 1', { title: '新' }, 'title: 新\nx: 1'],
    ['many plain lines', 'title: 旧\n  文\nx: 1', { title: '新' }, 'title: 新\nx: 1'],
    [
      'a list one space in',
      'categories: \n - 金融\n # 中\n - 要闻 # 注\n# 后\nx: 1',
      { categories: ['财经', '2021'] },
      "categories:\n  - 财经\n  - '2021' # 注\n# 后\nx: 1",
    ],
    ['a list not indented', 'tags:\n- 甲\n- 乙\nx: 1', { tags: ['丙'] }, 'tags:\n  - 丙\nx: 1'],
    ['a flow list', 'tags: [甲,\n  # 中\n  乙\n  ] # 注\nx: 1', { tags: ['丙'] }, 'tags:\n  - 丙 # 注\nx: 1'],
    ['an empty value', 'title:\nx: 1', { title: '新' }, 'title: 新\nx: 1'],
    ['an indented mapping', ' title: 旧\n x: 1', { title: '新', z: [1] }, ' title: 新\n x: 1\n z:\n   - 1'],
    ['an explicit key', '? title\n: 旧\nx: 1', { title: '新' }, 'title: 新\nx: 1'],
    ['tabs', 'tags:\n\t- 甲\nx: 1', { tags: ['乙'] }, 'tags:\n  - 乙\nx: 1'],
    ['control characters', 'x\u0008: 1\ntitle: 旧\u0008', { title: '新' }, 'x\u0008: 1\ntitle: 新'],
    ['stacked quotes', 'x: """\'y\'"""\ntitle: "a"b"', { title: '新' }, 'x: """\'y\'"""\ntitle: 新'],
    ['a new key', 'title: 旧\n# 末', { description: '新：一' }, 'title: 旧\n# 末\ndescription: 新：一'],
    ['a text of lines', 'title: 旧', { description: '一\n二' }, 'title: 旧\ndescription: "一\\n二"'],
    ['a key taken away', 'a: 1\npublished: false # 注\nb: 2', { published: undefined }, 'a: 1\nb: 2'],
    ['nothing new', 'title:   "旧"', { title: '旧' }, 'title:   "旧"'],
    [
      'a key that a merge gave',
      'base: &b {title: 旧, x: 1}\n<<: *b',
      { title: '新' },
      'base: &b {title: 旧, x: 1}\n<<: *b\ntitle: 新',
    ],
    [
      'JSON between ---',
      '{"title": "旧", "x": [1, "}"]}',
      { title: '新', x: undefined, y: 1 },
      '{"title": "新",\n"y": 1}',
    ],
  ])('%s', (_name, data, changes, expected) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = (yaml: string) => `\n---  ${end}${yaml.replaceAll('\n', end)}${end}---${end}${BODY}`;
      expect(edit(file(data), changes)).toBe(file(expected));
    }
  });

  test('where nothing stands between the separators, and where there is no first one', () => {
    expect(edit('---\r\n---\r\n正文', { title: '新' })).toBe('---\r\ntitle: 新\r\n---\r\n正文');
    expect(edit('\ufefftitle: 旧\n---\n正文', { title: '新' })).toBe('\ufefftitle: 新\n---\n正文');
    expect(edit('---\ntitle: 旧\n---<div>', { title: '新' })).toBe('---\ntitle: 新\n---<div>');
  });
});

describe('JSON', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['"title": "旧",\n"x": {"a": [1, "]"]}', { title: '"新"' }, '"title": "\\"新\\"",\n"x": {"a": [1, "]"]}'],
    ['"x": 1,\n  "title" :"旧"', { x: [true], y: '二' }, '"x": [true],\n  "title" :"旧",\n  "y": "二"'],
    ['{\n  "a": "\\"",\n  "b": 2\n}', { a: undefined }, '{\n  "b": 2\n}'],
    ['{"a": 1, "b": 2}', { b: undefined, a: undefined, c: 3 }, '{"c": 3}'],
    ['"a": 1, "a": 2', { a: 3 }, '"a": 1, "a": 3'],
  ])('%j', (data, changes, expected) => {
    expect(edit(`;;;\n${data}\n;;;\n正文`, changes)).toBe(`;;;\n${expected}\n;;;\n正文`);
  });

  test('where nothing stands between the separators', () => {
    expect(edit(';;;\n;;;\n正文', { 题: 1 })).toBe(';;;\n"题": 1\n;;;\n正文');
  });
});

describe('where no small edit does it, the front matter is written anew', () => {
  test.each<[string, Record<string, unknown>]>([
    ['{title: 旧, author: 晨岚}', { title: '新' }],
    ['title: &t 旧\nalso: *t', { title: '新' }],
    ['base: &b {title: 旧, x: 1}\n<<: *b', { title: undefined }],
  ])('%j', (data, changes) => {
    const text = `---\n${data}\n---\n正文`.replaceAll('\n', '\r\n');
    const before = readFrontMatter(text);
    const edited = edit(text, changes);
    expect(edited.endsWith('\r\n---\r\n正文')).toBe(true);
    const after = readFrontMatter(edited);
    if (!before.ok || !after.ok) throw new Error('unreadable');
    expect(after.values).toEqual(JSON.parse(JSON.stringify({ ...before.values, ...changes })));
  });

  test('a text without front matter is refused', () => {
    expect(() => edit('正文', { title: '新' })).toThrow(FrontMatterUneditable);
  });
});

// Every key stands on lines of its own, in a style that files have.
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'甲乙 :#\'"-[]{},&*!|>%@`\\/?~\t\n\u3000。é😀09') }),
  fc.constantFrom('', 'null', 'true', '~', '2021-09-13', '1e5', '- 甲', '# 注', '---', '说: "好"'),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text), fc.array(fc.array(text)));
const style = fc.record({
  flowLevel: fc.constantFrom(-1, 1, 2),
  seqNoIndent: fc.boolean(),
  lineWidth: fc.constantFrom(-1, 12),
  forceQuotes: fc.boolean(),
  quoteStyle: fc.constantFrom('single' as const, 'double' as const),
});
const key = fc.constantFrom('名', '题 目', 'a', '键:值', "k'", '"q"', 'x#y');
const remark = fc.constantFrom('', '\n', '# 注: 乙\n', '\n # 里\n\n');
const entry = fc.tuple(key, value, style, remark);
const entries = fc.uniqueArray(entry, { selector: ([name]) => name, maxLength: 5 });

test('for any front matter: the new value is read, all else is as it was', () => {
  fc.assert(
    fc.property(
      entries,
      fc.constantFrom('\n', '\r\n'),
      key,
      fc.option(value, { nil: undefined }),
      (parts, end, changed, to) => {
        const lines = parts.map(([name, old, options, note]) => note + dump({ [name]: old }, options));
        const file = `---\n${lines.join('')}---\n正文\n---\n`.replaceAll('\n', end);
        const before = readFrontMatter(file);
        if (!before.ok) return; // dump writes a few texts that the import does not take
        const edited = edit(file, { [changed]: to });
        const after = readFrontMatter(edited);
        if (!after.ok) throw new Error(after.detail);
        const { [changed]: _old, ...others } = before.values;
        expect(after.values).toEqual(to === undefined ? others : { ...others, [changed]: to });
        if (isDeepStrictEqual(before.values, after.values)) expect(edited).toBe(file);
        const at = parts.findIndex(([name]) => name === changed);
        const untouched = lines.filter((_line, n) => n !== at).map((line) => line.replaceAll('\n', end));
        for (const line of untouched) expect(edited).toContain(line);
        expect(edited.endsWith(`${end}---${end}正文${end}---${end}`)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a large front matter costs time in proportion', () => {
  const many = Array.from({ length: 4000 }, (_none, n) => `键${n}: ${'文'.repeat(400)}\n`).join('');
  const started = performance.now();
  edit(`---\n${many}---\n正文`, { 键3999: '新' });
  expect(performance.now() - started).toBeLessThan(3000);
});
