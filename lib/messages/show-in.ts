import { cache } from 'react';
import { en } from './en.ts';
import { FIRST_LOCALE, followRenderer, type Locale } from './locale.ts';
import { addLanguage } from './translate.ts';
import { zhTw } from './zh-tw.ts';

// Apart from translate.ts: what browsers load, and the command line, has the first language alone.

addLanguage('zh-TW', zhTw);
addLanguage('en', en);

/** React keeps one of these for each page that it renders on the server, and forgets it afterwards. */
const page = cache((): { locale: Locale } => ({ locale: FIRST_LOCALE }));

followRenderer(() => page().locale);

/** From here on the page that is being rendered speaks this language: its texts, its dates, its links. */
export function showIn(locale: Locale): void {
  page().locale = locale;
}
