ALTER TABLE "attendance" ADD COLUMN "toldPinPrecision" TEXT NOT NULL DEFAULT 'door';

ALTER TABLE "occurrence_word" ADD COLUMN "movedReason" TEXT;

-- Whoever was told the pin that is shown now knows as well how exact it is.
UPDATE "attendance" a SET "toldPinPrecision" = coalesce(o.venue->>'pinPrecision', s."pinPrecision")
  FROM "surgery" s LEFT JOIN "occurrence" o ON o."surgeryId" = s.id
 WHERE a."surgeryId" = s.id AND a."recurrenceId" = o."recurrenceId"
   AND abs(a."toldLatitude" - coalesce((o.venue->>'latitude')::float8, s.latitude)) < 0.00001
   AND abs(a."toldLongitude" - coalesce((o.venue->>'longitude')::float8, s.longitude)) < 0.00001;

-- Why they had been moved was not kept.
UPDATE "occurrence_word" SET "movedReason" = '' WHERE status = 'cancelled' AND start <> "recurrenceId";

-- Which zones there are is asked with every "today".
CREATE INDEX "surgery_timeZone_idx" ON "surgery" ("timeZone");
CREATE INDEX "occurrence_venue_zone" ON "occurrence" ((venue->>'timeZone')) WHERE venue IS NOT NULL;
