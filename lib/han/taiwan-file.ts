import { READER_PARTS } from '#lib/messages/reader-messages.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';
import { type MessageTree, messagesForTaiwan } from './taiwan-messages.ts';

const HEAD = `import type { ReaderMessages } from './reader-messages.ts';

// Made from zh-cn.ts by \`node lib/cli/write-zh-tw.ts\`; what differs stands in lib/han/taiwan-messages.ts.

/** Text for readers in Taiwan, in ICU message format. */
// biome-ignore format: made by a script
export const zhTw: ReaderMessages = `;

/** The text of lib/messages/zh-tw.ts as it should be. */
export function taiwanFile(): string {
  const parts = Object.fromEntries(READER_PARTS.map((part) => [part, zhCn[part]]));
  return `${HEAD}${written(messagesForTaiwan(parts), 1)};\n`;
}

function written(messages: MessageTree, depth: number): string {
  const lines = Object.entries(messages).map(([key, message]) => {
    const value = typeof message === 'string' ? quoted(message) : written(message, depth + 1);
    return `${'  '.repeat(depth)}${/^\w+$/.test(key) ? key : `'${key}'`}: ${value},\n`;
  });
  return `{\n${lines.join('')}${'  '.repeat(depth - 1)}}`;
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;
