import type { SurgeryState } from '@surgeries/domain/listing'
import type { Db } from '../../../db.ts'

export interface Organised {
  id: string
  state: SurgeryState
  version: number
  organiserIds: string[]
}

/** A surgery with those who organise it, held for this transaction: of two changes at once the second sees the first. */
export async function lockOrganised(db: Db, slug: string): Promise<Organised | undefined> {
  const rows = await db.$queryRaw<Organised[]>`
    SELECT s.id, s.state, s.version,
           ARRAY(SELECT o."userId" FROM surgery_organiser o WHERE o."surgeryId" = s.id) AS "organiserIds"
      FROM surgery s WHERE s.slug = ${slug} FOR UPDATE OF s`
  return rows[0]
}

/** The same by its id, for whoever answers without being signed in. */
export async function lockSurgery(db: Db, id: string): Promise<Pick<Organised, 'id' | 'state'> | undefined> {
  const rows = await db.$queryRaw<Pick<Organised, 'id' | 'state'>[]>`
    SELECT s.id, s.state FROM surgery s WHERE s.id = ${id}::uuid FOR UPDATE OF s`
  return rows[0]
}

export async function confirm(db: Db, id: string, now: Date): Promise<void> {
  await db.surgery.update({ where: { id }, data: { confirmedAt: now } })
}

/** The surgeries whose day of return has come where they are. */
export function listReturned(db: Db, now: Date): Promise<{ id: string }[]> {
  return db.$queryRaw`
    SELECT id FROM surgery WHERE state = 'paused' AND "pausedUntil" <= (${now}::timestamptz AT TIME ZONE "timeZone")::date
     ORDER BY id FOR UPDATE`
}
