import { currentLocale } from './locale.ts';

/** Names one after another, as the language of the page at hand lists them: '林知远、何书棠', 'Lin, He'. */
export const joinNames = (names: readonly string[]): string =>
  names.join(currentLocale() === 'en' ? ', ' : '、');
