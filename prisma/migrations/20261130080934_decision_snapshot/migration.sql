-- AlterTable
ALTER TABLE "decision" ADD COLUMN "before" JSONB;
