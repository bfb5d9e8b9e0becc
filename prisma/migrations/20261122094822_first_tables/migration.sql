-- Fuzzy and prefix search of names in any spelling.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mailCadence" TEXT NOT NULL DEFAULT 'at_once',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "spent_solution" (
    "signature" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_solution_pkey" PRIMARY KEY ("signature")
);

-- CreateTable
CREATE TABLE "place" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "admin1" TEXT,
    "countryCode" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "timeZone" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_name" (
    "id" BIGSERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "place_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seed_state" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_state_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "surgery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "pausedUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "phone" TEXT,
    "meets" TEXT NOT NULL DEFAULT '',
    "schedule" JSONB,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "pinPrecision" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locality" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "placeId" INTEGER,
    "languages" TEXT[],
    "offers" TEXT[],
    "access" TEXT[],
    "firstHeldOn" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "sources" JSONB NOT NULL DEFAULT '[]',
    "searchKey" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "surgery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_redirect" (
    "slug" TEXT NOT NULL,
    "surgeryId" UUID NOT NULL,

    CONSTRAINT "slug_redirect_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "surgery_organiser" (
    "surgeryId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'organiser',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "surgery_organiser_pkey" PRIMARY KEY ("surgeryId","userId")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "surgeryId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(0) NOT NULL,
    "endsAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("surgeryId","startsAt")
);

-- CreateTable
CREATE TABLE "record_event" (
    "id" TEXT NOT NULL,
    "surgeryId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "venue" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "peopleHelped" INTEGER,
    "surgeons" INTEGER,
    "description" TEXT NOT NULL DEFAULT '',
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "record_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unconfirmed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "surgeryId" UUID,
    "baseVersion" INTEGER,
    "content" JSONB NOT NULL,
    "countryCode" TEXT NOT NULL,
    "organiserEmail" TEXT NOT NULL,
    "organiserId" TEXT,
    "organiserName" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "signals" JSONB NOT NULL DEFAULT '[]',
    "requested" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "appealed" BOOLEAN NOT NULL DEFAULT false,
    "idempotencyKey" TEXT,
    "bodyHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "pendingSince" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "submissionId" UUID NOT NULL,
    "actorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reasonCode" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "fieldNotes" JSONB NOT NULL DEFAULT '[]',
    "ownSubmission" BOOLEAN NOT NULL DEFAULT false,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "submissionId" UUID,
    "surgeryId" UUID,
    "fromState" TEXT,
    "toState" TEXT,
    "difference" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "to" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "keptAt" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "place_population_idx" ON "place"("population" DESC);

-- CreateIndex
CREATE INDEX "place_latitude_longitude_idx" ON "place"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "place_name_placeId_idx" ON "place_name"("placeId");

-- CreateIndex
CREATE INDEX "place_name_key_prefix" ON "place_name"("key");

-- CreateIndex
CREATE INDEX "place_name_key_trigram" ON "place_name" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "surgery_slug_key" ON "surgery"("slug");

-- CreateIndex
CREATE INDEX "surgery_latitude_longitude_idx" ON "surgery"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "surgery_countryCode_idx" ON "surgery"("countryCode");

-- CreateIndex
CREATE INDEX "surgery_search_trigram" ON "surgery" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "surgery_organiser_userId_idx" ON "surgery_organiser"("userId");

-- CreateIndex
CREATE INDEX "occurrence_endsAt_idx" ON "occurrence"("endsAt");

-- CreateIndex
CREATE INDEX "record_event_surgeryId_idx" ON "record_event"("surgeryId");

-- CreateIndex
CREATE UNIQUE INDEX "submission_idempotencyKey_key" ON "submission"("idempotencyKey");

-- CreateIndex
CREATE INDEX "submission_state_pendingSince_idx" ON "submission"("state", "pendingSince");

-- CreateIndex
CREATE INDEX "submission_organiserId_idx" ON "submission"("organiserId");

-- CreateIndex
CREATE INDEX "submission_surgeryId_idx" ON "submission"("surgeryId");

-- CreateIndex
CREATE INDEX "decision_submissionId_idx" ON "decision"("submissionId");

-- CreateIndex
CREATE INDEX "audit_entry_surgeryId_at_idx" ON "audit_entry"("surgeryId", "at");

-- CreateIndex
CREATE INDEX "audit_entry_submissionId_at_idx" ON "audit_entry"("submissionId", "at");

-- CreateIndex
CREATE INDEX "mail_createdAt_idx" ON "mail"("createdAt");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug_redirect" ADD CONSTRAINT "slug_redirect_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surgery_organiser" ADD CONSTRAINT "surgery_organiser_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surgery_organiser" ADD CONSTRAINT "surgery_organiser_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_event" ADD CONSTRAINT "record_event_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------

-- Words that a row may hold, the same as in packages/domain.
ALTER TABLE "role_grant"
    ADD CONSTRAINT "role_grant_role" CHECK ("role" IN ('administrator', 'moderator')),
    ADD CONSTRAINT "role_grant_mail_cadence" CHECK ("mailCadence" IN ('at_once', 'daily'));
ALTER TABLE "surgery"
    ADD CONSTRAINT "surgery_state" CHECK ("state" IN ('active', 'paused', 'dormant', 'ended')),
    ADD CONSTRAINT "surgery_pin_precision" CHECK ("pinPrecision" IN ('door', 'street', 'town')),
    ADD CONSTRAINT "surgery_point" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
    ADD CONSTRAINT "surgery_pause" CHECK (("state" = 'paused') = ("pausedUntil" IS NOT NULL));
ALTER TABLE "submission"
    ADD CONSTRAINT "submission_kind" CHECK ("kind" IN ('new', 'edit', 'end', 'reopen', 'revert')),
    ADD CONSTRAINT "submission_state" CHECK ("state" IN
        ('unconfirmed', 'pending', 'changes_requested', 'approved', 'rejected', 'withdrawn', 'expired'));
ALTER TABLE "decision"
    ADD CONSTRAINT "decision_action" CHECK ("action" IN ('approve', 'reject', 'request_changes', 'undo'));
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_span" CHECK ("startsAt" < "endsAt");

-- The views of a map: all points of a box in one look.
CREATE INDEX "surgery_by_point" ON "surgery" USING gist (point("longitude", "latitude"));

-- A surgery has at most one open proposal of a kind, whoever sends two at once.
CREATE UNIQUE INDEX "submission_one_open" ON "submission" ("surgeryId", "kind")
    WHERE "state" IN ('unconfirmed', 'pending', 'changes_requested') AND "surgeryId" IS NOT NULL;

-- The record is for ever: the database itself refuses to change or forget it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
