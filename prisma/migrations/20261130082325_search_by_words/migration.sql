-- Search by distinct words, and areas in the gazetteer: see docs/decisions/0027.
ALTER TABLE "place"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'town',
  ADD COLUMN "division" TEXT,
  ADD COLUMN "county" TEXT,
  ADD COLUMN "within" TEXT,
  ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "west" DOUBLE PRECISION,
  ADD COLUMN "south" DOUBLE PRECISION,
  ADD COLUMN "east" DOUBLE PRECISION,
  ADD COLUMN "north" DOUBLE PRECISION;
ALTER TABLE "place_name" ADD COLUMN "isReal" BOOLEAN NOT NULL DEFAULT true;

DROP INDEX "surgery_search_trigram";
ALTER TABLE "surgery" ADD COLUMN "searchWords" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "surgery_searchWords_idx" ON "surgery" USING GIN ("searchWords");

CREATE TABLE "surgery_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "surgery_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "surgery_word_trigram" ON "surgery_word" USING GIN ("word" gin_trgm_ops);

CREATE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchWords" := ARRAY(
    SELECT DISTINCT word FROM unnest(string_to_array(translate(NEW."searchKey", E'\n', ' '), ' ')) AS word
     WHERE word <> '' ORDER BY word);
  RETURN NEW;
END $$;
CREATE TRIGGER set_search_words BEFORE INSERT OR UPDATE OF "searchKey" ON "surgery"
  FOR EACH ROW EXECUTE FUNCTION set_search_words();

-- Whoever needs a word holds it, together with others who do; only a word that nobody holds or uses is removed.
CREATE FUNCTION keep_surgery_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before TEXT[] := CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'hidden' THEN '{}' ELSE OLD."searchWords" END;
  after TEXT[] := CASE WHEN TG_OP = 'DELETE' OR NEW.state = 'hidden' THEN '{}' ELSE NEW."searchWords" END;
  lost TEXT[] := ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after) ORDER BY 1);
  gained TEXT[] := ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before) ORDER BY 1);
  held INTEGER;
BEGIN
  IF cardinality(lost) > 0 THEN
    PERFORM pg_advisory_xact_lock(hashtext('surgery words lost'));
    lost := ARRAY(
      SELECT w.word FROM surgery_word w WHERE w.word = ANY (lost) AND NOT EXISTS (
        SELECT FROM surgery s WHERE s."searchWords" @> ARRAY[w.word] AND s.state <> 'hidden')
       ORDER BY w.word FOR UPDATE SKIP LOCKED);
    DELETE FROM surgery_word w WHERE w.word = ANY (lost) AND NOT EXISTS (
      SELECT FROM surgery s WHERE s."searchWords" @> ARRAY[w.word] AND s.state <> 'hidden');
  END IF;
  LOOP
    EXIT WHEN cardinality(gained) = 0;
    INSERT INTO surgery_word (word) SELECT word FROM unnest(gained) AS word ORDER BY word ON CONFLICT DO NOTHING;
    PERFORM FROM surgery_word w WHERE w.word = ANY (gained) ORDER BY w.word FOR KEY SHARE;
    GET DIAGNOSTICS held = ROW_COUNT;
    EXIT WHEN held = cardinality(gained);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_surgery_words AFTER INSERT OR DELETE OR UPDATE OF "searchKey", state ON "surgery"
  FOR EACH ROW EXECUTE FUNCTION keep_surgery_words();
UPDATE "surgery" SET "searchKey" = "searchKey";
