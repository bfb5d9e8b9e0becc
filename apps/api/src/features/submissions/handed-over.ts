import { isSameMailbox } from '@surgeries/domain/mailbox'
import type { Db } from '../../db.ts'
import { listOrganisersOf } from './queries.ts'
import type { Submission } from './rows.ts'

/** Whether a published surgery is looked after by others now than whoever sent it in. */
export async function isHandedOver(
  db: Db,
  { kind, surgeryId, organiserId, organiserEmail }: Submission,
): Promise<boolean> {
  if (kind !== 'new' || surgeryId === null) return false
  const people = (await listOrganisersOf(db, [surgeryId])).get(surgeryId) ?? []
  return people.length > 0 && !isAmong(people, { organiserId, organiserEmail })
}

/** Whether whoever sent a submission is one of the organisers. */
export function isAmong(
  people: readonly { userId: string | null; email: string }[],
  { organiserId, organiserEmail }: Pick<Submission, 'organiserId' | 'organiserEmail'>,
): boolean {
  return people.some(({ userId, email }) => userId === organiserId || isSameMailbox(email, organiserEmail))
}
