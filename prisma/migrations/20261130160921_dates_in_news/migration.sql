ALTER TABLE "surgery" ADD COLUMN "datesAt" TIMESTAMPTZ(3);

UPDATE "surgery" s SET "datesAt" = said.at
  FROM (SELECT "surgeryId", max(at) AS at FROM "audit_entry"
         WHERE action IN ('move_occurrence', 'cancel_occurrence', 'restore_occurrence', 'move_venue', 'restore_venue')
         GROUP BY "surgeryId") said
 WHERE said."surgeryId" = s.id;
