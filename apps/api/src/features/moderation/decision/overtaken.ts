import { TOLD_AFTER_SECONDS } from '@surgeries/domain/moderation'
import type { Db } from '../../../db/client.ts'
import { takeBackMailsOf } from '../../submissions/index.ts'
import { listApprovalsSince } from '../queries.ts'

export async function cancelApprovalMails(tx: Db, surgeryId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 2 * TOLD_AFTER_SECONDS * 1000)
  for (const id of await listApprovalsSince(tx, surgeryId, since)) await takeBackMailsOf(tx, id)
}
