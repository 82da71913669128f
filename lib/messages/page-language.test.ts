import { afterAll, describe, expect, it } from 'vitest';
import { formatDateline, formatFullDate, formatShortDate } from './format-date.ts';
import { joinNames } from './join-names.ts';
import { followRenderer, type Locale, langOf, pageHref, wantedScript } from './locale.ts';
import './show-in.ts';
import { t, translateTo } from './translate.ts';

// Stands for a page that is being rendered.
const page = { locale: 'zh-CN' as Locale, simplified: false };
followRenderer(() => page);
const inLanguage = (locale: Locale, simplified = false) => Object.assign(page, { locale, simplified });
afterAll(() => inLanguage('zh-CN'));

const SEED = '2021-09-13T05:33:28.000Z';

describe('the language of the page', () => {
  it.each([
    ['zh-CN', '没有找到这一页', '2021年9月13日 13:33', '甲、乙'],
    ['zh-TW', '沒有找到這一頁', '2021年9月13日 13:33', '甲、乙'],
    ['en', 'Page not found', '13 September 2021 at 13:33', '甲, 乙'],
  ] as const)('%s: texts, dates, names', (locale, title, date, names) => {
    inLanguage(locale);
    expect([t('error.notFoundTitle'), formatFullDate(SEED), joinNames(['甲', '乙'])]).toEqual([
      title,
      date,
      names,
    ]);
  });

  it('has a lunar date in Chinese only', () => {
    const now = new Date('2026-11-24T04:00:00Z');
    inLanguage('zh-TW');
    expect(formatDateline(now).lunar).toBe('丙午年十月十六');
    inLanguage('en');
    expect(formatDateline(now)).toEqual({
      day: '24 November 2026',
      weekday: 'Tuesday',
      weekdayFirst: true,
      lunar: null,
    });
    expect(formatShortDate(SEED, new Date('2021-12-01T00:00:00Z'))).toBe('13 September at 13:33');
  });

  it('counts in English', () => {
    inLanguage('en');
    expect([1, 2].map((count) => t('section.count', { count }))).toEqual(['1 article', '2 articles']);
  });

  it('keeps links in it, and in simplified characters where they were asked for', () => {
    inLanguage('en');
    expect([pageHref('/'), pageHref('/a/x'), wantedScript()]).toEqual(['/en', '/en/a/x', null]);
    inLanguage('zh-CN', true);
    expect([pageHref('/'), pageHref('/search?q=港'), wantedScript()]).toEqual([
      '/?script=hans',
      '/search?q=港&script=hans',
      'hans',
    ]);
  });

  it('marks only what is in another', () => {
    inLanguage('zh-TW');
    expect(['zh-Hant', 'zh-Hans', 'en', 'other'].map(langOf)).toEqual([
      undefined,
      'zh-Hans',
      'en',
      undefined,
    ]);
  });

  it('need not be the one of a text', () => {
    inLanguage('en');
    expect(translateTo('zh-TW', 'site.search')).toBe('搜尋');
  });
});
