-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "failedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT NOT NULL DEFAULT '';

ALTER TABLE "mail" ADD CONSTRAINT "mail_one_end" CHECK (num_nonnulls("sentAt", "keptAt", "failedAt") <= 1);

-- AlterTable
ALTER TABLE "account" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "attendance" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "calendar_import" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "mail" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "report" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "role_grant" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "seed_state" ALTER COLUMN "at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "session" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "submission" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "surgery" ALTER COLUMN "publishedAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "surgery_organiser" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "user" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "verification" ALTER COLUMN "createdAt" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updatedAt" SET DEFAULT clock_timestamp();
