import { currentLocale } from '#lib/messages/locale.ts';
import { zhCnSearchBox } from '#lib/messages/zh-cn-search-box.ts';

/** The texts of the box. They come with its code when it is opened first, so that no page has to carry them. */
export let text = zhCnSearchBox;

/** Makes them those of the page's language; to be awaited before the box is drawn. */
export async function loadText(): Promise<void> {
  const locale = currentLocale();
  if (locale === 'en') text = (await import('#lib/messages/en-search-box.ts')).enSearchBox;
  if (locale === 'zh-TW') text = (await import('#lib/messages/zh-tw-search-box.ts')).zhTwSearchBox;
}
