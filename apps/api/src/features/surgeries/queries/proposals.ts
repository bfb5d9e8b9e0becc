import type { Db } from '../../../db.ts'

export interface DateProposal {
  id: string
  recurrenceId: string
  /** Whether it waits for a decision, or for an answer. */
  isOpen: boolean
}

/**
 * What was ever proposed for single dates of a surgery, held to the end of the transaction. Whoever decides on one holds it
 * before the surgery: so does whoever changes the calendar, that neither waits for the other for ever.
 */
export function holdDateProposals(db: Db, surgeryId: string): Promise<DateProposal[]> {
  return db.$queryRaw<DateProposal[]>`
    SELECT id::text, "recurrenceId", state IN ('unconfirmed', 'pending', 'changes_requested') AS "isOpen" FROM submission
     WHERE "surgeryId" = ${surgeryId}::uuid AND "recurrenceId" IS NOT NULL ORDER BY id FOR UPDATE`
}

/** Has what was proposed for one date be about the name that the date has now. */
export async function renameProposals(
  db: Db,
  surgeryId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db.submission.updateMany({ where: { surgeryId, recurrenceId: from }, data: { recurrenceId: to } })
}
