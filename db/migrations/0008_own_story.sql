ALTER TABLE "article_decisions" ADD COLUMN "own_story" boolean;--> statement-breakpoint
CREATE INDEX "credits_person" ON "credits" USING btree ("person_id");