import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readFaultLines } from './read-fault-lines.ts';

const outer = await mkdtemp(join(tmpdir(), 'baolan-fault-'));
const folder = join(outer, 'content');
await mkdir(join(folder, '财经'), { recursive: true });
afterAll(() => rm(outer, { recursive: true }));

const BROKEN =
  '---\ntitle: "港口"今日公告"\ncategories:\n - 文化\n - 山海\ndate: 2026-03-01 10:00:00\n---\n正文第一段。\n正文第二段。\n';

async function linesOf(bytes: string | Buffer, line: number | null) {
  await writeFile(join(folder, '财经/坏.md'), bytes);
  const found = await readFaultLines({ folder, path: '财经/坏.md', line });
  if (!found.ok) return found.reason;
  return found.lines.map(({ number, text, faulty }) => `${number}${faulty ? '!' : ''} ${text}`);
}

describe('the lines around a fault', () => {
  const AROUND_FIVE = [
    '2 title: "港口"今日公告"',
    '3 categories:',
    '4  - 文化',
    '5!  - 山海',
    '6 date: 2026-03-01 10:00:00',
    '7 ---',
    '8 正文第一段。',
  ];

  it.each([
    ['UTF-8', Buffer.from(BROKEN)],
    ['CR LF', Buffer.from(BROKEN.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(BROKEN.replaceAll('\n', '\r'))],
    ['GB18030', iconv.encode(BROKEN, 'gb18030')],
    ['Big5', iconv.encode(BROKEN, 'big5')],
    ['UTF-16 LE', iconv.encode(BROKEN, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE', iconv.encode(BROKEN, 'utf-16be', { addBOM: true })],
  ])('in %s', async (_, bytes) => {
    expect(await linesOf(bytes, 5)).toEqual(AROUND_FIVE);
  });

  it('are fewer at the ends of the file', async () => {
    expect(await linesOf('---\ntitle: 港口\n', 1)).toEqual(['1! ---', '2 title: 港口']);
    expect(await linesOf(BROKEN, 9)).toEqual([
      '6 date: 2026-03-01 10:00:00',
      '7 ---',
      '8 正文第一段。',
      '9! 正文第二段。',
    ]);
  });

  it('are the first ones where no line is named, and none of an empty file', async () => {
    expect(await linesOf('没有信头的文章。\n第二行。\n', null)).toEqual(['1 没有信头的文章。', '2 第二行。']);
    expect(await linesOf('', null)).toEqual([]);
  });

  it('show what hides in them', async () => {
    expect(await linesOf('---\n\ttitle: 港\0口\n', 2)).toEqual(['1 ---', '2! ⇥\ttitle: 港⟨U+0000⟩口']);
  });

  it('are found far down, and cut where they are long', async () => {
    const long = '长'.repeat(60_000);
    const found = await linesOf(`---\n${'甲: 1\n'.repeat(40_000)}a: ${long}\n坏: "\n${long}\n尾\n`, 40_003);
    expect(found).toEqual(['40003! 坏: "', `40004 ${'长'.repeat(400)}…`]);
  });

  it('are read although 64 KB end within a character', async () => {
    const words = '港口恢复作业 '.repeat(8_000);
    const [, second] = await linesOf(iconv.encode(`a\n${words}`, 'gb18030'), 1);
    expect(second).toBe(`2 ${words.slice(0, 400)}…`);
  });

  it('are gone where the file has become shorter', async () => {
    expect(await linesOf('---\n', 5)).toBe('line-gone');
  });
});

describe('a file that cannot be shown', () => {
  const reasonOf = async (path: string) => {
    const found = await readFaultLines({ folder, path, line: 1 });
    return found.ok ? found.lines : found.reason;
  };

  it('is gone', async () => {
    expect(await reasonOf('财经/没有了.md')).toBe('gone');
  });

  it('lies outside of the folder, by its path or by a link', async () => {
    await writeFile(join(outer, '秘密.md'), '外面的文件\n');
    await symlink(join(outer, '秘密.md'), join(folder, '链接.md'));
    expect(await reasonOf('../秘密.md')).toBe('unreadable');
    expect(await reasonOf('链接.md')).toBe('unreadable');
  });

  it('is a folder', async () => {
    expect(await reasonOf('财经')).toBe('unreadable');
  });

  it('is found under the other spelling of its name', async () => {
    await writeFile(join(folder, 'café.md'.normalize('NFD')), '咖啡\n');
    expect(await reasonOf('café.md'.normalize('NFC'))).toEqual([{ number: 1, text: '咖啡', faulty: true }]);
  });
});
