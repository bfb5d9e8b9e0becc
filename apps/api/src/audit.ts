import type { GrantRole } from '@surgeries/domain/permissions'
import type { Db } from './db/client.ts'

export interface AuditFacts {
  at: Date
  actorId: string | null
  actorRole: GrantRole | 'organiser' | 'system'
  action: string
  surgeryId?: string | null
  submissionId?: string | null
  fromState?: string | null
  toState?: string | null
  difference?: { field: string; before: unknown; after: unknown }[]
  note?: string
}

/** Writes one entry of the record, in the transaction of the change that it speaks of. Nothing can take it back. */
export async function recordAudit(db: Db, { difference = [], ...facts }: AuditFacts): Promise<void> {
  await db.auditEntry.create({ data: { ...facts, difference: JSON.parse(JSON.stringify(difference)) } })
}
