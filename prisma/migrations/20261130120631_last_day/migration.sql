ALTER TABLE "occurrence" ADD COLUMN "lastDay" TEXT;

UPDATE "occurrence"
   SET "lastDay" = to_char("localStart"::timestamp + ("endsAt" - "startsAt") - interval '1 second', 'YYYY-MM-DD');

ALTER TABLE "occurrence" ALTER COLUMN "lastDay" SET NOT NULL;
