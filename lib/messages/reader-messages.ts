import type { zhCn } from './zh-cn.ts';

/** The parts of zh-cn.ts that readers see, and that every language of the interface has. */
export const READER_PARTS = [
  'site',
  'front',
  'section',
  'article',
  'withdrawn',
  'oldAddress',
  'role',
  'person',
  'source',
  'search',
  'searchBox',
  'error',
  'failure',
  'language',
  'archive',
  'reading',
] as const satisfies (keyof typeof zhCn)[];

/** What a language must have: the keys of zh-CN, checked by the compiler. */
export type ReaderMessages = Pick<typeof zhCn, (typeof READER_PARTS)[number]>;
