import { DEFAULT_LOCALE, type Locale } from '@surgeries/domain/i18n'
import type { Db } from '../../../db/client.ts'

export interface Organiser {
  userId: string
  email: string
  name: string
  locale: Locale
}

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

export async function listOrganiserIds(db: Db, surgeryId: string): Promise<string[]> {
  const rows = await db.surgeryOrganiser.findMany({ where: { surgeryId }, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}
