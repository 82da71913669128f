import { READER_PARTS } from '#lib/messages/reader-messages.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';
import { type MessageTree, messagesForTaiwan } from './taiwan-messages.ts';

const HEAD = `import type { ReaderMessages } from './reader-messages.ts';
import { zhTwSearchBox } from './zh-tw-search-box.ts';

// Made from zh-cn.ts by \`node lib/cli/write-zh-tw.ts\`; what differs stands in lib/han/taiwan-messages.ts.

/** Text for readers in Taiwan, in ICU message format. */
// biome-ignore format: made by a script
export const zhTw: ReaderMessages = `;
const BOX_HEAD = `import type { zhCnSearchBox } from './zh-cn-search-box.ts';

// Made from zh-cn-search-box.ts; see zh-tw.ts.

/** Texts of the search box for readers in Taiwan. */
// biome-ignore format: made by a script
export const zhTwSearchBox: typeof zhCnSearchBox = `;

/** The files of lib/messages for readers in Taiwan as they should be, by name. */
export function taiwanFiles(): Record<string, string> {
  const parts = Object.fromEntries(READER_PARTS.map((part) => [part, zhCn[part]]));
  const { searchBox, ...others } = messagesForTaiwan(parts);
  if (typeof searchBox !== 'object') throw new Error('zh-cn.ts has no texts for the search box');
  // The box's texts are a file of their own, which its script loads by itself.
  const rest = written(others, 1).replace(/\}$/, '  searchBox: zhTwSearchBox,\n}');
  return {
    'zh-tw.ts': `${HEAD}${rest};\n`,
    'zh-tw-search-box.ts': `${BOX_HEAD}${written(searchBox, 1)};\n`,
  };
}

function written(messages: MessageTree, depth: number): string {
  const lines = Object.entries(messages).map(([key, message]) => {
    const value = typeof message === 'string' ? quoted(message) : written(message, depth + 1);
    return `${'  '.repeat(depth)}${/^\w+$/.test(key) ? key : `'${key}'`}: ${value},\n`;
  });
  return `{\n${lines.join('')}${'  '.repeat(depth - 1)}}`;
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;
