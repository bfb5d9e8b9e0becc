-- AlterTable
ALTER TABLE "surgery" ADD COLUMN     "eligibility" TEXT NOT NULL DEFAULT '';
