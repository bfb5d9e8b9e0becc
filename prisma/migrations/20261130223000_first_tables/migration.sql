-- Made from prisma/schema.prisma by `npm run migrate -- script`; what that cannot say is at the end.

-- Fuzzy and prefix search of names in any spelling.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE "locale" AS ENUM ('en', 'de', 'ne', 'mi');
CREATE TYPE "offer" AS ENUM ('getting_started', 'websites', 'blogging', 'facebook', 'instagram', 'whatsapp', 'video', 'photos', 'newsletters', 'events', 'fundraising', 'online_safety', 'smartphones', 'accessibility', 'open_data');
CREATE TYPE "pin_precision" AS ENUM ('door', 'street', 'town');
CREATE TYPE "grant_role" AS ENUM ('administrator', 'moderator');
CREATE TYPE "mail_cadence" AS ENUM ('at_once', 'daily');
CREATE TYPE "place_kind" AS ENUM ('town', 'quarter', 'region', 'country', 'postcode');
CREATE TYPE "surgery_state" AS ENUM ('active', 'paused', 'dormant', 'ended', 'hidden');
CREATE TYPE "access_feature" AS ENUM ('step_free', 'accessible_toilet', 'hearing_loop', 'sign_language', 'quiet_space', 'children_welcome', 'public_transport', 'accessible_parking');
CREATE TYPE "occurrence_status" AS ENUM ('scheduled', 'moved', 'cancelled');
CREATE TYPE "import_problem" AS ENUM ('unreachable', 'refused_address', 'too_large', 'too_slow', 'too_many_redirects', 'not_a_calendar', 'too_many_dates', 'line_too_long', 'too_complex');
CREATE TYPE "answer" AS ENUM ('yes', 'cancelled', 'moved', 'stopped');
CREATE TYPE "report_kind" AS ENUM ('nobody_there', 'closed', 'wrong_place', 'wrong_time', 'duplicate', 'other', 'take_on');
CREATE TYPE "report_state" AS ENUM ('open', 'settled');
CREATE TYPE "report_outcome" AS ENUM ('mended', 'no_change', 'handed_over');
CREATE TYPE "attendance_kind" AS ENUM ('wants_help', 'offers_help');
CREATE TYPE "attendance_state" AS ENUM ('unconfirmed', 'coming', 'waiting', 'withdrawn');
CREATE TYPE "notified_status" AS ENUM ('on', 'checked', 'off');
CREATE TYPE "event_status" AS ENUM ('held', 'announced', 'reported');
CREATE TYPE "submission_kind" AS ENUM ('new', 'edit', 'end', 'restart', 'revert');
CREATE TYPE "submission_state" AS ENUM ('unconfirmed', 'pending', 'changes_requested', 'approved', 'rejected', 'withdrawn', 'expired');
CREATE TYPE "decision_action" AS ENUM ('approve', 'reject', 'request_changes', 'undo', 'reopen');
CREATE TYPE "reject_reason" AS ENUM ('not_a_surgery', 'charges_a_fee', 'duplicate', 'not_enough_to_go_on', 'cannot_be_confirmed', 'spam', 'other');

CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");
CREATE INDEX "session_user_id_idx" ON "session"("user_id");
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_user_id_idx" ON "account"("user_id");
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

CREATE TABLE "role_grant" (
    "user_id" TEXT NOT NULL,
    "role" "grant_role" NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mail_cadence" "mail_cadence" NOT NULL DEFAULT 'at_once',
    "locale" "locale" NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "known_network" (
    "user_id" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_network_pkey" PRIMARY KEY ("user_id","network")
);
CREATE INDEX "known_network_network_idx" ON "known_network"("network");
ALTER TABLE "known_network" ADD CONSTRAINT "known_network_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "spent_solution" (
    "signature" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_solution_pkey" PRIMARY KEY ("signature")
);

CREATE TABLE "place" (
    "id" INTEGER NOT NULL,
    "kind" "place_kind" NOT NULL DEFAULT 'town',
    "name" TEXT NOT NULL,
    "admin1" TEXT,
    "division" TEXT,
    "county" TEXT,
    "within" TEXT,
    "near" TEXT,
    "local_names" JSONB,
    "country_code" TEXT NOT NULL,
    "other_country" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "time_zone" TEXT,
    "west" DOUBLE PRECISION,
    "south" DOUBLE PRECISION,
    "east" DOUBLE PRECISION,
    "north" DOUBLE PRECISION,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "place_population_idx" ON "place"("population" DESC);
CREATE INDEX "place_kind_latitude_longitude_idx" ON "place"("kind", "latitude", "longitude");

CREATE TABLE "place_name" (
    "id" BIGSERIAL NOT NULL,
    "place_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "is_real" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "place_name_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "place_name_place_id_idx" ON "place_name"("place_id");
CREATE INDEX "place_name_key_prefix" ON "place_name"("key");
CREATE INDEX "place_name_key_trigram" ON "place_name" USING GIN ("key" gin_trgm_ops);
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_place_id_fkey"
    FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "seed_state" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "seed_state_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "surgery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "state" "surgery_state" NOT NULL DEFAULT 'active',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "paused_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "phone" TEXT,
    "meets" TEXT NOT NULL DEFAULT '',
    "schedule" JSONB,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "seats" INTEGER,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "pin_precision" "pin_precision" NOT NULL,
    "country_code" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locality" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "place_id" INTEGER,
    "languages" TEXT[],
    "offers" "offer"[],
    "cost" TEXT NOT NULL DEFAULT '',
    "what_to_bring" TEXT NOT NULL DEFAULT '',
    "eligibility" TEXT NOT NULL DEFAULT '',
    "access" "access_feature"[],
    "first_held_on" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "sources" JSONB NOT NULL DEFAULT '[]',
    "search_key" TEXT NOT NULL DEFAULT '',
    "venue_key" TEXT NOT NULL DEFAULT '',
    "search_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "dates_at" TIMESTAMPTZ(3),

    CONSTRAINT "surgery_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "surgery_slug_key" ON "surgery"("slug");
CREATE INDEX "surgery_latitude_longitude_idx" ON "surgery"("latitude", "longitude");
CREATE INDEX "surgery_country_code_idx" ON "surgery"("country_code");
CREATE INDEX "surgery_time_zone_idx" ON "surgery"("time_zone");
CREATE INDEX "surgery_search_words_idx" ON "surgery" USING GIN ("search_words");

CREATE TABLE "surgery_word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "surgery_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "surgery_word_trigram" ON "surgery_word" USING GIN ("word" gin_trgm_ops);

CREATE TABLE "hiding" (
    "surgery_id" UUID NOT NULL,
    "earlier_state" "surgery_state" NOT NULL,
    "paused_until" DATE,
    "reason" TEXT NOT NULL,
    "hidden_by" TEXT NOT NULL,
    "hidden_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "hiding_pkey" PRIMARY KEY ("surgery_id")
);
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "slug_redirect" (
    "slug" TEXT NOT NULL,
    "surgery_id" UUID NOT NULL,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("slug")
);
ALTER TABLE "slug_redirect" ADD CONSTRAINT "slug_redirect_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "surgery_organiser" (
    "surgery_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "surgery_organiser_pkey" PRIMARY KEY ("surgery_id","user_id")
);
CREATE INDEX "surgery_organiser_user_id_idx" ON "surgery_organiser"("user_id");
ALTER TABLE "surgery_organiser" ADD CONSTRAINT "surgery_organiser_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "surgery_organiser" ADD CONSTRAINT "surgery_organiser_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "occurrence" (
    "surgery_id" UUID NOT NULL,
    "recurrence_id" TEXT COLLATE "C" NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,
    "local_start" TEXT COLLATE "C" NOT NULL,
    "last_day" TEXT NOT NULL,
    "status" "occurrence_status" NOT NULL DEFAULT 'scheduled',
    "reason" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "venue" JSONB,
    "time_to_follow" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("surgery_id","recurrence_id")
);
CREATE INDEX "occurrence_surgery_id_starts_at_idx" ON "occurrence"("surgery_id", "starts_at");
CREATE INDEX "occurrence_starts_at_idx" ON "occurrence"("starts_at");
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "occurrence_override" (
    "surgery_id" UUID NOT NULL,
    "recurrence_id" TEXT COLLATE "C" NOT NULL,
    "status" "occurrence_status" NOT NULL DEFAULT 'scheduled',
    "start" TEXT,
    "duration_minutes" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "venue" JSONB,
    "time_to_follow" BOOLEAN NOT NULL DEFAULT false,
    "moved_reason" TEXT,
    "is_kept" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_at" TIMESTAMPTZ(3),
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_override_pkey" PRIMARY KEY ("surgery_id","recurrence_id")
);
ALTER TABLE "occurrence_override" ADD CONSTRAINT "occurrence_override_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "calendar_import" (
    "surgery_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "match" TEXT NOT NULL DEFAULT '',
    "dates" JSONB NOT NULL DEFAULT '[]',
    "left_out" JSONB NOT NULL DEFAULT '{}',
    "left_out_notified" INTEGER NOT NULL DEFAULT 0,
    "left_out_notified_at" TIMESTAMPTZ(3),
    "etag" TEXT,
    "last_modified" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" "import_problem",
    "checked_at" TIMESTAMPTZ(3),
    "succeeded_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "set_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "calendar_import_pkey" PRIMARY KEY ("surgery_id")
);
CREATE INDEX "calendar_import_checked_at_idx" ON "calendar_import"("checked_at");
ALTER TABLE "calendar_import" ADD CONSTRAINT "calendar_import_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgery_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "covers_until" TIMESTAMPTZ(3),
    "answer" "answer",
    "answered_for" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "link_ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "question_surgery_id_asked_at_idx" ON "question"("surgery_id", "asked_at");
CREATE UNIQUE INDEX "question_surgery_id_about_user_id_key" ON "question"("surgery_id", "about", "user_id");
ALTER TABLE "question" ADD CONSTRAINT "question_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgery_id" UUID NOT NULL,
    "kind" "report_kind" NOT NULL,
    "recurrence_id" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "sender" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" "locale" NOT NULL DEFAULT 'en',
    "state" "report_state" NOT NULL DEFAULT 'open',
    "outcome" "report_outcome",
    "note" TEXT NOT NULL DEFAULT '',
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_state_created_at_idx" ON "report"("state", "created_at");
CREATE INDEX "report_surgery_id_idx" ON "report"("surgery_id");
ALTER TABLE "report" ADD CONSTRAINT "report_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgery_id" UUID NOT NULL,
    "recurrence_id" TEXT COLLATE "C" NOT NULL,
    "kind" "attendance_kind" NOT NULL,
    "state" "attendance_state" NOT NULL DEFAULT 'unconfirmed',
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "topics" "offer"[],
    "note" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "locale" "locale" NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "confirmed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "notified_starts_at" TIMESTAMPTZ(0) NOT NULL,
    "notified_ends_at" TIMESTAMPTZ(0) NOT NULL,
    "notified_status" "notified_status" NOT NULL,
    "notified_place" TEXT,
    "link_version" INTEGER NOT NULL DEFAULT 0,
    "notified_latitude" DOUBLE PRECISION,
    "notified_longitude" DOUBLE PRECISION,
    "notified_pin_precision" "pin_precision" NOT NULL DEFAULT 'door',
    "notified_time_to_follow" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "attendance_notified_ends_at_idx" ON "attendance"("notified_ends_at");
CREATE UNIQUE INDEX "attendance_surgery_id_recurrence_id_email_key" ON "attendance"("surgery_id", "recurrence_id", "email");
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "record_event" (
    "id" TEXT NOT NULL,
    "surgery_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "venue" TEXT NOT NULL DEFAULT '',
    "status" "event_status" NOT NULL,
    "people_helped" INTEGER,
    "surgeons" INTEGER,
    "description" TEXT NOT NULL DEFAULT '',
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "record_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "record_event_surgery_id_idx" ON "record_event"("surgery_id");
ALTER TABLE "record_event" ADD CONSTRAINT "record_event_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "submission_kind" NOT NULL,
    "state" "submission_state" NOT NULL DEFAULT 'unconfirmed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "surgery_id" UUID,
    "base_version" INTEGER,
    "recurrence_id" TEXT,
    "venue_name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "country_code" TEXT NOT NULL,
    "other_countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "organiser_email" TEXT NOT NULL,
    "organiser_id" TEXT,
    "organiser_name" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "says_island" BOOLEAN NOT NULL DEFAULT false,
    "keeps_moved" BOOLEAN NOT NULL DEFAULT true,
    "locale" "locale" NOT NULL DEFAULT 'en',
    "signals" JSONB NOT NULL DEFAULT '[]',
    "requested" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "appealed" BOOLEAN NOT NULL DEFAULT false,
    "idempotency_key" TEXT,
    "body_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "confirmed_at" TIMESTAMPTZ(3),
    "pending_since" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "link_version" INTEGER NOT NULL DEFAULT 0,
    "link_renewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "submission_idempotency_key_key" ON "submission"("idempotency_key");
CREATE INDEX "submission_state_pending_since_idx" ON "submission"("state", "pending_since");
CREATE INDEX "submission_organiser_id_idx" ON "submission"("organiser_id");
CREATE INDEX "submission_surgery_id_idx" ON "submission"("surgery_id");
ALTER TABLE "submission" ADD CONSTRAINT "submission_surgery_id_fkey"
    FOREIGN KEY ("surgery_id") REFERENCES "surgery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "submission_id" UUID NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" "decision_action" NOT NULL,
    "reason_code" "reject_reason",
    "reason" TEXT NOT NULL DEFAULT '',
    "field_notes" JSONB NOT NULL DEFAULT '[]',
    "own_submission" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "decision_submission_id_idx" ON "decision"("submission_id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_submission_id_fkey"
    FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "submission_id" UUID,
    "surgery_id" UUID,
    "from_state" TEXT,
    "to_state" TEXT,
    "difference" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_entry_surgery_id_at_idx" ON "audit_entry"("surgery_id", "at");
CREATE INDEX "audit_entry_submission_id_at_idx" ON "audit_entry"("submission_id", "at");

CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "to" TEXT NOT NULL,
    "reply_to" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "sent_at" TIMESTAMPTZ(3),
    "kept_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "expires_at" TIMESTAMPTZ(3),
    "forget_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- What the schema cannot say -----------------------------------------------------------------------

-- A surgery has at most one open submission of a kind, and one for each of its dates, whoever sends two at once.
CREATE UNIQUE INDEX "submission_one_open" ON "submission"("surgery_id", "kind", coalesce("recurrence_id", ''))
    WHERE "state" IN ('unconfirmed', 'pending', 'changes_requested') AND "surgery_id" IS NOT NULL;

-- The few dates that are held elsewhere, by their days and by their zones.
CREATE INDEX "occurrence_elsewhere" ON "occurrence"("starts_at") WHERE "venue" IS NOT NULL;
CREATE INDEX "occurrence_venue_zone" ON "occurrence"(("venue"->>'timeZone')) WHERE "venue" IS NOT NULL;

-- What a row may hold.
ALTER TABLE "surgery"
    ADD CONSTRAINT "surgery_point" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
    ADD CONSTRAINT "surgery_pause" CHECK (("state" = 'paused') = ("paused_until" IS NOT NULL)),
    ADD CONSTRAINT "surgery_seats" CHECK ("seats" > 0);
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_state" CHECK ("earlier_state" <> 'hidden');
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_span" CHECK ("starts_at" < "ends_at");
ALTER TABLE "occurrence_override" ADD CONSTRAINT "occurrence_override_start"
    CHECK ("status" = 'scheduled' OR ("start" IS NOT NULL AND "duration_minutes" IS NOT NULL));
ALTER TABLE "mail" ADD CONSTRAINT "mail_one_end" CHECK (num_nonnulls("sent_at", "kept_at", "failed_at") <= 1);

-- Decisions and audit entries stay: the database itself refuses to change or delete them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The words by which a surgery is found: see docs/decisions/0027-search-by-words.md.
CREATE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_words := ARRAY(
    SELECT DISTINCT word FROM unnest(string_to_array(translate(NEW.search_key || ' ' || NEW.venue_key, E'\n', ' '), ' ')) AS word
     WHERE word <> '' ORDER BY word);
  RETURN NEW;
END $$;
CREATE TRIGGER "set_search_words" BEFORE INSERT OR UPDATE OF "search_key", "venue_key" ON "surgery"
    FOR EACH ROW EXECUTE FUNCTION set_search_words();

-- Whoever needs a word locks it, together with others who do; only a word that nobody locks or uses is removed.
CREATE FUNCTION keep_surgery_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before TEXT[] := CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'hidden' THEN '{}' ELSE OLD.search_words END;
  after TEXT[] := CASE WHEN TG_OP = 'DELETE' OR NEW.state = 'hidden' THEN '{}' ELSE NEW.search_words END;
  lost TEXT[] := ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after) ORDER BY 1);
  gained TEXT[] := ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before) ORDER BY 1);
  held INTEGER;
BEGIN
  IF cardinality(lost) > 0 THEN
    PERFORM pg_advisory_xact_lock(hashtext('surgery words lost'));
    lost := ARRAY(
      SELECT w.word FROM surgery_word w WHERE w.word = ANY (lost) AND NOT EXISTS (
        SELECT FROM surgery s WHERE s.search_words @> ARRAY[w.word] AND s.state <> 'hidden')
       ORDER BY w.word FOR UPDATE SKIP LOCKED);
    DELETE FROM surgery_word w WHERE w.word = ANY (lost) AND NOT EXISTS (
      SELECT FROM surgery s WHERE s.search_words @> ARRAY[w.word] AND s.state <> 'hidden');
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
CREATE TRIGGER "keep_surgery_words" AFTER INSERT OR DELETE OR UPDATE OF "search_key", "venue_key", "state" ON "surgery"
    FOR EACH ROW EXECUTE FUNCTION keep_surgery_words();
