CREATE TABLE "people_apart" (
	"id" text PRIMARY KEY NOT NULL,
	"one" bigint NOT NULL,
	"other" bigint NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credits" ADD COLUMN "set_aside" text;--> statement-breakpoint
CREATE INDEX "articles_unlisted" ON "articles" USING btree ("category_id") WHERE not listed;