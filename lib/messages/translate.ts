import { createTranslator } from 'use-intl/core';
import { currentLocale, LOCALE_FACTS, type Locale } from './locale.ts';
import type { ReaderMessages } from './reader-messages.ts';
import { zhCn } from './zh-cn.ts';

type Translator = ReturnType<typeof createTranslator<typeof zhCn>>;

const makeTranslator = (locale: Locale, messages: typeof zhCn): Translator =>
  createTranslator({ locale: LOCALE_FACTS[locale].intl, messages, timeZone: 'Asia/Shanghai' });

const first = makeTranslator('zh-CN', zhCn);
const others: Partial<Record<Locale, Translator>> = {};

/** The desk's texts stay in the first language. */
export function addLanguage(locale: Locale, messages: ReaderMessages): void {
  others[locale] = makeTranslator(locale, { ...zhCn, ...messages });
}

const translator = (locale: Locale) => others[locale] ?? first;

type Key = Parameters<Translator>[0];

const inPageLanguage = (...given: Parameters<Translator>): string => translator(currentLocale())(...given);

/**
 * The translator of the interface: `t('article.minutes', { minutes: 3 })`, in the language of the page that is being
 * rendered. Keys are checked by the compiler. `t.raw` gives a message as it is written, for a browser that fills it in.
 */
export const t = Object.assign(inPageLanguage, {
  raw: (key: Key): string => translator(currentLocale()).raw(key),
});

/** The same in a language that need not be the page's. */
export const translateTo = (locale: Locale, ...given: Parameters<Translator>): string =>
  translator(locale)(...given);
