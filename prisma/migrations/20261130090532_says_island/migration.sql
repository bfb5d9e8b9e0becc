-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "saysIsland" BOOLEAN NOT NULL DEFAULT false;
