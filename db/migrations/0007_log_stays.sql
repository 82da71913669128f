-- The log is written once: nobody corrects what was decided, not even a session of psql by mistake.
CREATE FUNCTION "refuse_change_of_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of decisions is never changed';
END
$$;--> statement-breakpoint
CREATE TRIGGER "decisions_stay" BEFORE UPDATE OR DELETE ON "decisions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();--> statement-breakpoint
-- Which decisions held an article, be it one of 20,000; db/queries/decision-log.ts asks by this very expression.
CREATE INDEX "decisions_articles" ON "decisions" USING gin ((
  jsonb_path_query_array(before, '$.rows.*[*].article_id') || jsonb_path_query_array(after, '$.rows.*[*].article_id')
));
