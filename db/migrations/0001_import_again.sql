CREATE TABLE "content_folders" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "content_folders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"path" text NOT NULL,
	"site" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "old_addresses" (
	"path" text NOT NULL,
	"article_id" text NOT NULL,
	CONSTRAINT "old_addresses_path_article_id_pk" PRIMARY KEY("path","article_id")
);
--> statement-breakpoint
CREATE TABLE "origin_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "origin_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"origin_id" bigint NOT NULL,
	"path" text NOT NULL,
	"content_hash" text NOT NULL,
	"encoding" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "articles_newest";--> statement-breakpoint
DROP INDEX "articles_source_newest";--> statement-breakpoint
ALTER TABLE "article_decisions" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_imports" ADD COLUMN "fingerprint" bigint;--> statement-breakpoint
ALTER TABLE "article_imports" ADD COLUMN "fingerprint_bands" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "duplicate_of" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "listed" boolean;--> statement-breakpoint
UPDATE "articles" SET "listed" = "visible";--> statement-breakpoint
ALTER TABLE "articles" ALTER COLUMN "listed" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "origins" ADD COLUMN "folder_id" bigint;--> statement-breakpoint
ALTER TABLE "origins" ADD COLUMN "pipeline" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "origins" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "origin_versions" ADD CONSTRAINT "origin_versions_origin_id_origins_id_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."origins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "content_folders_path" ON "content_folders" USING btree ("path");--> statement-breakpoint
CREATE INDEX "old_addresses_article" ON "old_addresses" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "origin_versions_newest" ON "origin_versions" USING btree ("origin_id","id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_folder_id_content_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."content_folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_imports_bands" ON "article_imports" USING gin ("fingerprint_bands") WITH (fastupdate=off);--> statement-breakpoint
CREATE INDEX "articles_duplicate" ON "articles" USING btree ("duplicate_of") WHERE duplicate_of is not null;--> statement-breakpoint
CREATE INDEX "articles_undated" ON "articles" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE published_at is null and visible;--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("sort_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE listed;--> statement-breakpoint
CREATE INDEX "articles_source_newest" ON "articles" USING btree ("source_id","sort_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE listed;--> statement-breakpoint
-- Bodies are most of what an import writes, and compressing them takes Postgres longer than all the rest: kept as they are.
ALTER TABLE "origins" ALTER COLUMN "raw" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "article_imports" ALTER COLUMN "body_html" SET STORAGE EXTERNAL, ALTER COLUMN "body_text" SET STORAGE EXTERNAL;
