import type { GrantRole } from '@surgeries/domain/permissions'
import type { Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { applySurgeryEvent } from '../../surgeries/index.ts'
import { cancelApprovalMails } from './overtaken.ts'
import { findHiding } from '../queries.ts'

export interface By {
  actorId: string
  actorRole: GrantRole
  now: Date
}

export function recordedOf({ id: submissionId }: { id: string }, { actorId, actorRole }: By) {
  return { actorId, actorRole, submissionId }
}

interface TakingDown extends By {
  reason: string
  submissionId?: string
}

export async function hideListing(
  tx: Db,
  surgery: Surgery,
  { actorId, actorRole, reason, submissionId, now }: TakingDown,
): Promise<void> {
  await applySurgeryEvent(tx, surgery.id, 'hide', now, {
    hiding: { reason, hiddenBy: actorId },
    record: { actorId, actorRole, submissionId: submissionId ?? null, note: reason },
  })
  await cancelApprovalMails(tx, surgery.id, now)
}

export async function restoreListing(
  tx: Db,
  surgery: Surgery,
  { actorId, actorRole, submissionId, now }: By & { submissionId?: string },
): Promise<boolean> {
  if (!(await findHiding(tx, surgery.id))) return false
  const record = { actorId, actorRole, submissionId: submissionId ?? null }
  await applySurgeryEvent(tx, surgery.id, 'restore', now, { record })
  return true
}
