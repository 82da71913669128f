CREATE TABLE "account_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recovery_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "decisions_subject";--> statement-breakpoint
ALTER TABLE "article_decisions" ALTER COLUMN "version" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "article_decisions" ADD COLUMN "category_ids" bigint[];--> statement-breakpoint
ALTER TABLE "article_decisions" ADD COLUMN "withdrawn_notice" text;--> statement-breakpoint
ALTER TABLE "article_decisions" ADD COLUMN "shown_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "featured_position" integer;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "featured_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "withdrawn_notice" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "articles" integer;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "not_person" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "totp_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "totp_last_step" bigint;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_user" ON "account_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_user" ON "recovery_codes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id","seen_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_featured" ON "articles" USING btree ("featured_position") WHERE featured_position is not null and listed;--> statement-breakpoint
CREATE INDEX "decisions_kind" ON "decisions" USING btree ("kind","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "decisions_subject" ON "decisions" USING btree ("subject","id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "article_decisions" ALTER COLUMN "version" SET DEFAULT 0;
