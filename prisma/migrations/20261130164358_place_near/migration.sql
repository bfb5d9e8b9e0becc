ALTER TABLE "place" ADD COLUMN "near" TEXT,
ADD COLUMN "otherCountry" TEXT;
