-- AlterTable
ALTER TABLE "calendar_import" ADD COLUMN     "leftOut" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "leftOutTold" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "leftOutToldAt" TIMESTAMPTZ(3);
