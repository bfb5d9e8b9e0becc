import { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import { acceptsMail } from '../../../gateways/dns.ts'
import { findSubmission } from '../queries.ts'

const Payload = z.object({ submissionId: z.uuid() })

/**
 * Finds out whether the organiser's mail domain takes mail, and tells the moderators when it does not. A job of its own,
 * so that nobody waits for a name server, or is refused because it is away.
 */
export async function checkMailDomain(deps: Pick<Deps, 'db' | 'acceptsMail'>, payload: unknown): Promise<void> {
  const { submissionId } = Payload.parse(payload)
  const submission = await findSubmission(deps.db, submissionId)
  if (!submission) return
  const domain = submission.organiserEmail.split('@').at(-1) ?? ''
  const accepts = await (deps.acceptsMail ?? acceptsMail)(domain)
  if (accepts !== false) return
  await addSignal(deps.db, submissionId, domain)
}

/** One statement, so that an edit at the same moment loses nothing. */
async function addSignal(db: Deps['db'], submissionId: string, domain: string): Promise<void> {
  const note = JSON.stringify([{ signal: 'mail_domain', about: domain }])
  await db.$executeRaw`
    UPDATE submission SET signals = signals || ${note}::jsonb
     WHERE id = ${submissionId}::uuid AND NOT signals @> ${note}::jsonb`
}
