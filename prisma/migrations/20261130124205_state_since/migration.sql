ALTER TABLE "surgery" ADD COLUMN "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();

UPDATE "surgery" SET "stateSince" = "updatedAt";
