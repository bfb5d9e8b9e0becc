-- CreateTable
CREATE TABLE "hiding" (
    "surgeryId" UUID NOT NULL,
    "earlierState" TEXT NOT NULL,
    "pausedUntil" DATE,
    "reason" TEXT NOT NULL,
    "hiddenBy" TEXT NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hiding_pkey" PRIMARY KEY ("surgeryId"),
    CONSTRAINT "hiding_state" CHECK ("earlierState" IN ('active', 'paused', 'dormant', 'ended'))
);

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_surgeryId_fkey" FOREIGN KEY ("surgeryId") REFERENCES "surgery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "surgery" DROP CONSTRAINT "surgery_state",
    ADD CONSTRAINT "surgery_state" CHECK ("state" IN ('active', 'paused', 'dormant', 'ended', 'hidden'));
ALTER TABLE "decision" DROP CONSTRAINT "decision_action",
    ADD CONSTRAINT "decision_action" CHECK ("action" IN ('approve', 'reject', 'request_changes', 'undo', 'reopen'));
