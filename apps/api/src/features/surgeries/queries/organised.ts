import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

/** The surgeries whose day of return has come where they are. */
export async function listReturned(db: Db, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT s.id FROM surgery s WHERE ${isBack(now)} ORDER BY s.id`
  return rows.map(({ id }) => id)
}

/** Whether it has for one of them. */
export async function hasReturned(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM surgery s WHERE s.id = ${id}::uuid AND ${isBack(now)}`
  return rows.length > 0
}

function isBack(now: Date): Prisma.Sql {
  return Prisma.sql`s.state = 'paused' AND s.paused_until <= (${now}::timestamptz AT TIME ZONE s.time_zone)::date`
}

export interface Organiser {
  userId: string
  email: string
  name: string
  /** The language that they wrote to us in, or that their surgery was written in. */
  locale: string
}

/** Who organises a surgery now, co-organisers among them, in the order in which they came. */
export function listOrganisers(db: Db, surgeryId: string): Promise<Organiser[]> {
  return db.$queryRaw<Organiser[]>`
    SELECT u.id AS "userId", u.email, u.name,
           coalesce(
             (SELECT s.locale FROM submission s WHERE s.organiser_id = u.id AND s.state = 'approved' AND s.kind <> 'revert'
               ORDER BY s.decided_at DESC, s.id DESC LIMIT 1),
             (SELECT s.locale FROM submission s WHERE s.surgery_id = o.surgery_id AND s.state = 'approved' AND s.kind <> 'revert'
               ORDER BY s.decided_at DESC, s.id DESC LIMIT 1),
             ${DEFAULT_LOCALE}) AS locale
      FROM surgery_organiser o JOIN "user" u ON u.id = o.user_id
     WHERE o.surgery_id = ${surgeryId}::uuid ORDER BY o.created_at, u.id`
}
