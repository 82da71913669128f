CREATE TABLE "search_grams" (
	"article_id" text PRIMARY KEY NOT NULL,
	"grams" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_grams" ADD CONSTRAINT "search_grams_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_grams_grams" ON "search_grams" USING gin ("grams");--> statement-breakpoint
-- Numbers stand apart from the rows, which are then small to read, and uncompressed, which takes less time to write.
ALTER TABLE "search_grams" ALTER COLUMN "grams" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_grams" SET (toast_tuple_target = 128);--> statement-breakpoint
-- Without figures about the numbers the planner takes the index, even for common words; reading every row is far slower.
ALTER TABLE "search_grams" ALTER COLUMN "grams" SET STATISTICS 0;
