-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "otherCountries" TEXT[] DEFAULT ARRAY[]::TEXT[];
