import type { SurgeryState } from '@surgeries/domain/surgery-states'
import { Prisma, type Submission, type Surgery } from '@surgeries/prisma/client'
import { columnsAs } from '../../../db/columns.ts'
import type { Db } from '../../../db/client.ts'

/** Others may still refer to the row meanwhile: a report about the surgery does not wait for a change of it. */
const LOCK = Prisma.sql`FOR NO KEY UPDATE OF s`

const LOCKED_FIELDS = ['id', 'state', 'version', 'timeZone'] as const

export type LockedSurgery = Pick<Surgery, (typeof LOCKED_FIELDS)[number]>

export interface OrganisedSurgery extends LockedSurgery {
  organiserIds: string[]
}

export type DateProposal = Pick<Submission, 'id' | 'state'> & { recurrenceId: string }

/** Locks a surgery to the end of the transaction: of two changes at once the second sees the first. */
export async function lockSurgery(db: Db, id: string): Promise<LockedSurgery | undefined> {
  const rows = await db.$queryRaw<LockedSurgery[]>`
    SELECT ${columnsAs('s', LOCKED_FIELDS)} FROM surgery s WHERE s.id = ${id}::uuid ${LOCK}`
  return rows[0]
}

export async function lockOrganisedSurgery(db: Db, slug: string): Promise<OrganisedSurgery | undefined> {
  const rows = await db.$queryRaw<OrganisedSurgery[]>`
    SELECT ${columnsAs('s', LOCKED_FIELDS)},
           ARRAY(SELECT o.user_id FROM surgery_organiser o WHERE o.surgery_id = s.id) AS "organiserIds"
      FROM surgery s WHERE s.slug = ${slug} ${LOCK}`
  return rows[0]
}

export async function lockSurgeries(
  db: Db,
  { states, after, limit }: { states: readonly SurgeryState[]; after: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM surgery s
     WHERE s.state = ANY(${[...states]}) ${after === undefined ? Prisma.empty : Prisma.sql`AND s.id > ${after}::uuid`}
     ORDER BY s.id LIMIT ${limit} ${LOCK}`
  return rows.map(({ id }) => id)
}

/**
 * Locks what was ever proposed for single dates of a surgery, then the surgery, for whoever changes its calendar. A decision
 * on a date locks its proposal before the surgery, so the order is the same everywhere. Returns the proposals.
 */
export async function lockForCalendarChange(db: Db, surgeryId: string): Promise<DateProposal[]> {
  const proposals = await db.$queryRaw<DateProposal[]>`
    SELECT id::text, recurrence_id AS "recurrenceId", state FROM submission
     WHERE surgery_id = ${surgeryId}::uuid AND recurrence_id IS NOT NULL ORDER BY id FOR UPDATE`
  await lockSurgery(db, surgeryId)
  return proposals
}

/**
 * Locks a surgery for a decision about one of its dates, or else about its listing and with it its calendar. Returns the
 * proposals that are locked with that.
 */
export async function lockForDecision(db: Db, surgeryId: string, recurrenceId: string | null): Promise<DateProposal[]> {
  if (recurrenceId === null) return lockForCalendarChange(db, surgeryId)
  await lockSurgery(db, surgeryId)
  return []
}

export async function lockForDeletion(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM surgery WHERE id = ${id}::uuid FOR UPDATE`
}
