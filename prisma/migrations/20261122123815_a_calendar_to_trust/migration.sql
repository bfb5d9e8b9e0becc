-- DropIndex
DROP INDEX "occurrence_endsAt_idx";

-- An occurrence is known by its planned local start from now on, so that it keeps its name when it is moved.
ALTER TABLE "occurrence" DROP CONSTRAINT "occurrence_pkey",
ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "localStart" TEXT COLLATE "C",
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "recurrenceId" TEXT COLLATE "C",
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'scheduled';
UPDATE "occurrence" o SET "recurrenceId" = local.start, "localStart" = local.start
  FROM (SELECT o."surgeryId", o."startsAt",
               to_char(o."startsAt" AT TIME ZONE s."timeZone", 'YYYY-MM-DD"T"HH24:MI') AS start
          FROM "occurrence" o JOIN "surgery" s ON s.id = o."surgeryId") local
 WHERE local."surgeryId" = o."surgeryId" AND local."startsAt" = o."startsAt";
-- In the hour that clocks go through twice, two starts had one name: the first is meant (RFC 5545, 3.3.5).
DELETE FROM "occurrence" o USING "occurrence" first
 WHERE first."surgeryId" = o."surgeryId" AND first."recurrenceId" = o."recurrenceId" AND first."startsAt" < o."startsAt";
ALTER TABLE "occurrence" ALTER COLUMN "recurrenceId" SET NOT NULL, ALTER COLUMN "localStart" SET NOT NULL,
ADD CONSTRAINT "occurrence_pkey" PRIMARY KEY ("surgeryId", "recurrenceId"),
ADD CONSTRAINT "occurrence_status" CHECK ("status" IN ('scheduled', 'moved', 'cancelled'));

-- A schedule was one rule; now it holds any number of them, and dates beside and left out.
CREATE FUNCTION schedule_of_rule(rule jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN rule ? 'start'
    THEN jsonb_build_object('rules', jsonb_build_array(rule), 'extraDates', '[]'::jsonb, 'skippedDates', '[]'::jsonb)
    ELSE rule END
$$;
UPDATE "surgery" SET "schedule" = schedule_of_rule("schedule") WHERE "schedule" ? 'start';
UPDATE "submission" SET "content" = jsonb_set("content", '{schedule}', schedule_of_rule("content" -> 'schedule'))
 WHERE "content" -> 'schedule' ? 'start';
DROP FUNCTION schedule_of_rule;

-- AlterTable
ALTER TABLE "surgery" ADD COLUMN     "seats" INTEGER,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "surgery_seats" CHECK ("seats" > 0);

-- What a mail says of who comes to a meeting goes with the rest that is known of it.
ALTER TABLE "mail" ADD COLUMN     "forgetAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "occurrence_word" (
    "surgeryId" UUID NOT NULL,
    "recurrenceId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'scheduled',
    "start" TEXT,
    "durationMinutes" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "confirmedAt" TIMESTAMPTZ(3),
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_word_pkey" PRIMARY KEY ("surgeryId","recurrenceId"),
    CONSTRAINT "occurrence_word_status" CHECK ("status" IN ('scheduled', 'moved', 'cancelled')),
    CONSTRAINT "occurrence_word_start" CHECK ("status" = 'scheduled' OR ("start" IS NOT NULL AND "durationMinutes" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "calendar_import" (
    "surgeryId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "match" TEXT NOT NULL DEFAULT '',
    "dates" JSONB NOT NULL DEFAULT '[]',
    "etag" TEXT,
    "lastModified" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "succeededAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "setBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_import_pkey" PRIMARY KEY ("surgeryId")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgeryId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "coversUntil" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answeredFor" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "question_answer" CHECK ("answer" IN ('yes', 'cancelled', 'moved', 'stopped'))
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgeryId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recurrenceId" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "sender" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "settledBy" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_kind" CHECK ("kind" IN
      ('nobody_there', 'closed', 'wrong_place', 'wrong_time', 'duplicate', 'other', 'take_on')),
    CONSTRAINT "report_state" CHECK ("state" IN ('open', 'settled')),
    CONSTRAINT "report_outcome" CHECK ("outcome" IN ('mended', 'no_change', 'handed_over'))
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "surgeryId" UUID NOT NULL,
    "recurrenceId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unconfirmed',
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "topics" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "toldStartsAt" TIMESTAMPTZ(0) NOT NULL,
    "toldEndsAt" TIMESTAMPTZ(0) NOT NULL,
    "toldStatus" TEXT NOT NULL,
    "toldPlace" TEXT,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "attendance_kind" CHECK ("kind" IN ('wants_help', 'offers_help')),
    CONSTRAINT "attendance_state" CHECK ("state" IN ('unconfirmed', 'coming', 'waiting', 'withdrawn')),
    CONSTRAINT "attendance_told" CHECK ("toldStatus" IN ('on', 'off'))
);

-- CreateIndex
CREATE INDEX "calendar_import_checkedAt_idx" ON "calendar_import"("checkedAt");

-- CreateIndex
CREATE INDEX "question_surgeryId_askedAt_idx" ON "question"("surgeryId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "question_surgeryId_about_userId_key" ON "question"("surgeryId", "about", "userId");

-- CreateIndex
CREATE INDEX "report_state_createdAt_idx" ON "report"("state", "createdAt");

-- CreateIndex
CREATE INDEX "report_surgeryId_idx" ON "report"("surgeryId");

-- CreateIndex
CREATE INDEX "attendance_toldEndsAt_idx" ON "attendance"("toldEndsAt");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_surgeryId_recurrenceId_email_key" ON "attendance"("surgeryId", "recurrenceId", "email");

-- CreateIndex
CREATE INDEX "occurrence_surgeryId_startsAt_idx" ON "occurrence"("surgeryId", "startsAt");

-- CreateIndex
CREATE INDEX "occurrence_startsAt_idx" ON "occurrence"("startsAt");

-- AddForeignKey
ALTER TABLE "occurrence_word" ADD CONSTRAINT "occurrence_word_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_import" ADD CONSTRAINT "calendar_import_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
