CREATE TABLE "search_grams" (
	"article_id" text PRIMARY KEY NOT NULL,
	"grams" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_grams" ADD CONSTRAINT "search_grams_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_grams_grams" ON "search_grams" USING gin ("grams");