import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';

// For tests.

/** Enough Chinese for an encoding to be told by it. */
export const PROSE =
  '本报记者在港口看到，扩建后的码头今天第一次停靠了十万吨的大船，工人们都说这是多年来没有过的事情。';
export const TRADITIONAL =
  '這是一篇關於港口的報導，我們在那裡看到了很多的船，工人們都說這是多年來沒有過的事情。';

/** Files as they come, by path: each in an encoding or a shape of its own. */
export const FILES: Record<string, string | Buffer> = {
  '财经/港口.md': `---\ntitle: '港口：扩建'  # 注\ncategories: \n - 财经\n - 晨岚\ndate: 2021-09-29 14:07:41\nx: {乙: [1, 甲]}\n---\n\n<div>   \n<p>${PROSE}</p>\n<p class="article-editor">责任编辑：张亚楠 </p>\n</div>`,
  '财经/回车 100%.md': `---\r\ntitle: 回车\r\ncategories:\r\n- [财经, 要闻]\r\n- 今日\r\n---\r\n${PROSE}\r\n`,
  '标记.md': `\ufeff---\ntitle: 标记\n---\n${PROSE}\n\n\n`,
  '空行.markdown': `\n \n---  \ntitle: 空行\npublished: false\n---  \n${PROSE}`,
  '国标.md': iconv.encode(`---\ntitle: 国标\ndate: 2021-09-13\n---\n${PROSE}\n`, 'gb18030'),
  '大五.md': iconv.encode(`---\ntitle: 大五碼\n---\n${TRADITIONAL}\n`, 'big5'),
  '双字.md': iconv.encode(`---\ntitle: 双字\n---\n${PROSE}\n`, 'utf-16le', { addBOM: true }),
  'json.md': `;;;\n"title": "杰森",\n"tags": ["甲"]\n;;;\n${PROSE}\n`,
  '缩写.md': `title: 缩写\nabbrlink: 1e5\n---\n${PROSE}\n`,
  '修引号.md': `---\ntitle: "他说"你好""\n---\n${PROSE}\n`,
};

export async function writeFiles(folder: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Every file below the folder, as text in which each character is a byte. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const;
  });
  return Object.fromEntries((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
