CREATE TABLE "category_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"category_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "colour" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "category_addresses" ADD CONSTRAINT "category_addresses_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "category_addresses_category" ON "category_addresses" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "categories_merged" ON "categories" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
-- Every beginning of an imported path has a rule from now on, so that a renamed or merged category is found by the
-- name that files go on using.
INSERT INTO "category_rules" ("imported_path", "category_id")
SELECT (SELECT array_agg(above.name ORDER BY cardinality(above.lineage)) FROM "categories" above WHERE above.id = any(c.lineage)), c.id
FROM "categories" c
ON CONFLICT ("imported_path") DO NOTHING;
