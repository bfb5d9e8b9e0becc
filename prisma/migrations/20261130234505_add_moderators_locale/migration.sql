-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en';
