import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/** What is known of pictures since they were first fetched, so that pages can keep their place for them. */
export const pictures = pgTable('pictures', {
  /** 'https://…', '/media/…' or '/demo/…', as articles name it. */
  source: text('source').primaryKey(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  /** '#rrggbb', the mean of it; null where it is transparent. */
  colour: text('colour'),
});
