import type { Db } from '../../db.ts'
import type { Submission } from '../submissions/service.ts'
import { recordAudit } from '../surgeries/service.ts'
import type { By } from './take-down.ts'

interface Turn {
  action: string
  from: string
  to: string
}

/** Records that a decision put a surgery into another state. */
export function recordTurn(
  tx: Db,
  { id, surgeryId }: Submission,
  { actorId, actorRole, now, action, from, to }: By & Turn,
): Promise<void> {
  return recordAudit(tx, {
    at: now,
    actorId,
    actorRole,
    action,
    submissionId: id,
    surgeryId,
    fromState: from,
    toState: to,
  })
}
