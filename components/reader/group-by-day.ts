import { beijingDay } from '#lib/articles/archive-date.ts';
import type { ArticleCard } from '#lib/articles/views.ts';

export interface DayOfStories {
  /** '2026-11-24', Beijing time; null for undated ones. */
  day: string | null;
  articles: ArticleCard[];
}

/** Articles in their order, those that follow one another on one day together. */
export function groupByDay(articles: ArticleCard[]): DayOfStories[] {
  const days: DayOfStories[] = [];
  for (const article of articles) {
    const day = article.publishedAt === null ? null : beijingDay(new Date(article.publishedAt));
    const last = days.at(-1);
    if (last && last.day === day) last.articles.push(article);
    else days.push({ day, articles: [article] });
  }
  return days;
}
