-- A surgery that has ended restarts; only decisions and reports are reopened.
ALTER TABLE "submission" DROP CONSTRAINT "submission_kind";
UPDATE "submission" SET "kind" = 'restart' WHERE "kind" = 'reopen';
ALTER TABLE "submission" ADD CONSTRAINT "submission_kind" CHECK ("kind" IN ('new', 'edit', 'end', 'restart', 'revert'));
