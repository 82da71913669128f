import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { articles } from './schema.ts';

/** What articles are found by when the engine is away: pairs of characters and beginnings of words, as numbers. */
export const searchGrams = pgTable(
  'search_grams',
  {
    articleId: text('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    grams: integer('grams').array().notNull(),
  },
  (t) => [index('search_grams_grams').using('gin', t.grams)],
);
