-- AlterTable
ALTER TABLE "place" ADD COLUMN "localNames" JSONB;
