import { cache } from 'react';
import { en } from './en.ts';
import { FIRST_LOCALE, followRenderer, type Locale, type PageLanguage } from './locale.ts';
import { addLanguage } from './translate.ts';
import { zhTw } from './zh-tw.ts';

// Apart from translate.ts: what browsers load, and the command line, has the first language alone.

addLanguage('zh-TW', zhTw);
addLanguage('en', en);

/** React keeps one of these for each page that it renders on the server, and forgets it afterwards. */
const page = cache((): PageLanguage => ({ locale: FIRST_LOCALE, simplified: false }));

followRenderer(page);

/** From here on the page that is being rendered speaks this language: its texts, its dates, its links. */
export function showIn(locale: Locale, simplified?: boolean): void {
  const language = page();
  language.locale = locale;
  if (simplified !== undefined) language.simplified = simplified && locale === FIRST_LOCALE;
}
