-- What the public sees has changed: a row for each transaction that did. See docs/decisions/0053-cached-responses.md.
CREATE TABLE "public_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "public_change_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "public_change_number_key" ON "public_change"("number");
CREATE SEQUENCE "public_change_number";

CREATE FUNCTION log_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A savepoint that is rolled back takes the setting with it, as it takes the row.
  IF current_setting('surgeries.logged_change', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO public_change DEFAULT VALUES;
    PERFORM set_config('surgeries.logged_change', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

-- At the commit, one transaction after the other: whoever has seen a number has seen every change with a lower one.
CREATE FUNCTION number_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next BIGINT;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('public change'));
  next := nextval('public_change_number');
  UPDATE public_change SET number = next WHERE id = NEW.id;
  PERFORM pg_notify('public_change', next::text);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "number_public_change" AFTER INSERT ON "public_change"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_public_change();

-- Every table that a public answer reads.
DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['surgery', 'surgery_word', 'slug_redirect', 'hiding', 'occurrence', 'occurrence_override',
                              'calendar_import', 'record_event', 'attendance', 'place', 'place_name'] LOOP
    EXECUTE format('CREATE TRIGGER "log_public_change" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION log_public_change()', name);
  END LOOP;
END $$;
