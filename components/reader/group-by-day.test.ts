import { expect, it } from 'vitest';
import type { ArticleCard } from '#lib/articles/views.ts';
import { groupByDay } from './group-by-day.ts';

const card = (id: string, publishedAt: string | null): ArticleCard => ({
  id,
  title: `标题${id}`,
  dek: null,
  language: 'zh-Hans',
  publishedAt,
  imageUrl: null,
  imageCaption: null,
  imageSize: null,
  readingMinutes: 1,
  source: null,
  category: null,
  section: null,
});

it('parts a list by the days of Beijing, undated articles by themselves', () => {
  const days = groupByDay([
    card('a', '2026-11-24T15:59:00Z'),
    card('b', '2026-11-23T16:00:00Z'),
    card('c', '2026-11-23T15:59:59Z'),
    card('d', null),
  ]);
  expect(days.map(({ day, articles }) => [day, articles.map(({ id }) => id).join('')])).toEqual([
    ['2026-11-24', 'ab'],
    ['2026-11-23', 'c'],
    [null, 'd'],
  ]);
  expect(groupByDay([])).toEqual([]);
});
