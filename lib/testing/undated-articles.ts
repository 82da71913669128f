import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes article files without a date, which an editor's decision can then give them, one edit each. */
export async function writeUndatedArticles(folder: string, count: number, from = 0): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = from; n < from + count; n += 1) {
    const body = `<p>第${n}号码头今日恢复作业，装卸${n * 7}箱货物。</p><p>港口企业陆续提货，比前一天多${n}箱。</p>`;
    const front = `title: '港口消息第${n}号'\ncategories:\n - 财经\nauthor: 来源${n % 5}`;
    await writeFile(join(folder, `消息${n}.md`), `---\n${front}\n---\n<div>${body}</div>\n`);
  }
}
