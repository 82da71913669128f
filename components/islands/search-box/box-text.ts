import { currentLocale } from '#lib/messages/locale.ts';
import type { zhCnSearchBox } from '#lib/messages/zh-cn-search-box.ts';

async function loadText(): Promise<typeof zhCnSearchBox> {
  switch (currentLocale()) {
    case 'en':
      return (await import('#lib/messages/en-search-box.ts')).enSearchBox;
    case 'zh-TW':
      return (await import('#lib/messages/zh-tw-search-box.ts')).zhTwSearchBox;
    default:
      return (await import('#lib/messages/zh-cn-search-box.ts')).zhCnSearchBox;
  }
}

/** The texts of the box. They come with its code when it is opened first, so that no page has to carry them. */
export const text = await loadText();
