-- AlterTable
ALTER TABLE "surgery" ADD COLUMN     "whatToBring" TEXT NOT NULL DEFAULT '';
