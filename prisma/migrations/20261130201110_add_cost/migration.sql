-- AlterTable
ALTER TABLE "surgery" ADD COLUMN     "cost" TEXT NOT NULL DEFAULT '';
