import { expect, test } from 'vitest';
import { computeAbbrlink } from './abbrlink.ts';

// What hexo-abbrlink 2.2.1 itself printed for these titles.
test.each([
  ['港口消息第1号', '13672', '3568', '1782274623', '6a3b5a3f'],
  ['Hello World', '16107', '3eeb', '1243066710', '4a17b156'],
  ['人民币汇率：“破7”📈', '50929', 'c6f1', '2074852769', '7babbda1'],
  ['a', '59585', 'e8c1', '3904355907', 'e8b7be43'],
])('%s', (title, crc16, crc16Hex, crc32, crc32Hex) => {
  expect(computeAbbrlink(title, { alg: 'crc16', rep: 'dec' })).toBe(crc16);
  expect(computeAbbrlink(title, { alg: 'crc16', rep: 'hex' })).toBe(crc16Hex);
  expect(computeAbbrlink(title, { alg: 'crc32', rep: 'dec' })).toBe(crc32);
  expect(computeAbbrlink(title, { alg: 'crc32', rep: 'hex' })).toBe(crc32Hex);
});
