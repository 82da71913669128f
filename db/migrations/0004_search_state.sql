CREATE TABLE "search_state" (
	"id" integer PRIMARY KEY NOT NULL,
	"task_uid" bigint NOT NULL,
	"task_enqueued_at" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
