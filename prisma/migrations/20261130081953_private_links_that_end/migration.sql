-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "linkRenewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkVersion" INTEGER NOT NULL DEFAULT 0;
