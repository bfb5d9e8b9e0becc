-- The private links of attendances and questions can be ended by whoever holds them.
ALTER TABLE "attendance" ADD COLUMN "linkVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "question" ADD COLUMN "linkEndedAt" TIMESTAMPTZ(3);
