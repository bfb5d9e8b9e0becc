ALTER TABLE "surgery" ADD COLUMN "venueKey" TEXT NOT NULL DEFAULT '';

CREATE OR REPLACE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchWords" := ARRAY(
    SELECT DISTINCT word FROM unnest(string_to_array(translate(NEW."searchKey" || ' ' || NEW."venueKey", E'\n', ' '), ' ')) AS word
     WHERE word <> '' ORDER BY word);
  RETURN NEW;
END $$;

DROP TRIGGER set_search_words ON "surgery";
CREATE TRIGGER set_search_words BEFORE INSERT OR UPDATE OF "searchKey", "venueKey" ON "surgery"
  FOR EACH ROW EXECUTE FUNCTION set_search_words();

DROP TRIGGER keep_surgery_words ON "surgery";
CREATE TRIGGER keep_surgery_words AFTER INSERT OR DELETE OR UPDATE OF "searchKey", "venueKey", state ON "surgery"
  FOR EACH ROW EXECUTE FUNCTION keep_surgery_words();

-- The words of venues that are known are read by the next job of the hour.
UPDATE "surgery" s SET "venueKey" = ' '
 WHERE EXISTS (SELECT FROM "occurrence" o WHERE o."surgeryId" = s.id AND o.venue IS NOT NULL AND o."endsAt" > now());
