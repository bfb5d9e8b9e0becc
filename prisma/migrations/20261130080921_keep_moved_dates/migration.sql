-- AlterTable
ALTER TABLE "occurrence_word" ADD COLUMN     "isKept" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "keepsMoved" BOOLEAN NOT NULL DEFAULT true;
