-- When a mail is of no use any more: what it links to has run out, or the date it is about is over.
ALTER TABLE "mail" ADD COLUMN "expiresAt" TIMESTAMPTZ(3);
