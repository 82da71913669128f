ALTER TABLE "article_decisions" ADD COLUMN "own_story" boolean;--> statement-breakpoint
CREATE INDEX "articles_desk" ON "articles" USING btree ("sort_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"visible","duplicate_of");--> statement-breakpoint
CREATE INDEX "credits_person" ON "credits" USING btree ("person_id");