import type { Db } from '../../../db.ts'

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
             (SELECT s.locale FROM submission s WHERE s."organiserId" = u.id AND s.state = 'approved' AND s.kind <> 'revert'
               ORDER BY s."decidedAt" DESC, s.id DESC LIMIT 1),
             (SELECT s.locale FROM submission s WHERE s."surgeryId" = o."surgeryId" AND s.state = 'approved' AND s.kind <> 'revert'
               ORDER BY s."decidedAt" DESC, s.id DESC LIMIT 1),
             'en') AS locale
      FROM surgery_organiser o JOIN "user" u ON u.id = o."userId"
     WHERE o."surgeryId" = ${surgeryId}::uuid ORDER BY o."createdAt", u.id`
}
