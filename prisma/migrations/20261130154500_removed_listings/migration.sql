ALTER TABLE "hiding" ADD COLUMN "removedAt" TIMESTAMPTZ(3);

ALTER TABLE "attendance" DROP CONSTRAINT "attendance_told",
ADD CONSTRAINT "attendance_told" CHECK ("toldStatus" IN ('on', 'checked', 'off'));

-- Whoever was told that a listing is being checked was never told that their date is off.
UPDATE "attendance" a SET "toldStatus" = 'checked'
  FROM "surgery" s, "occurrence" o
 WHERE s.id = a."surgeryId" AND s.state = 'hidden' AND a."toldStatus" = 'off'
   AND o."surgeryId" = a."surgeryId" AND o."recurrenceId" = a."recurrenceId" AND o.status <> 'cancelled';

-- First publications that were reopened and turned down before the listing could say so.
UPDATE "hiding" h SET "removedAt" = n."decidedAt"
  FROM "submission" n
 WHERE n."surgeryId" = h."surgeryId" AND n.kind = 'new' AND n.state = 'rejected' AND n."decidedAt" IS NOT NULL;
