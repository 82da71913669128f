import { zhCnSearchBox } from '#lib/messages/zh-cn-search-box.ts';

/** The texts of the box. They come with its code when it is opened first, so that no page has to carry them. */
export const text = zhCnSearchBox;
