import { isAmong } from '@surgeries/domain/permissions'
import type { Db } from '../../db/client.ts'
import { listOrganisersOf } from './queries.ts'
import type { Submission } from './rows.ts'

export async function isHandedOver(
  db: Db,
  { kind, surgeryId, organiserId, organiserEmail }: Submission,
): Promise<boolean> {
  if (kind !== 'new' || surgeryId === null) return false
  const people = (await listOrganisersOf(db, [surgeryId])).get(surgeryId) ?? []
  return people.length > 0 && !isAmong({ userId: organiserId, email: organiserEmail }, people)
}
