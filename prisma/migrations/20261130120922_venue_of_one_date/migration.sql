-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "toldTimeToFollow" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "occurrence" ADD COLUMN     "timeToFollow" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "venue" JSONB;

-- AlterTable
ALTER TABLE "occurrence_word" ADD COLUMN     "timeToFollow" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "venue" JSONB;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "recurrenceId" TEXT,
ADD COLUMN     "venueName" TEXT NOT NULL DEFAULT '';

-- The few dates that are held elsewhere, by their days.
CREATE INDEX "occurrence_elsewhere" ON "occurrence" ("startsAt") WHERE "venue" IS NOT NULL;

-- A proposal about one date stands beside that of the listing: one open at a time for each.
DROP INDEX "submission_one_open";
CREATE UNIQUE INDEX "submission_one_open" ON "submission" ("surgeryId", "kind", coalesce("recurrenceId", ''))
    WHERE "state" IN ('unconfirmed', 'pending', 'changes_requested') AND "surgeryId" IS NOT NULL;
