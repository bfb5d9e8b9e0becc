import { Decision } from '@surgeries/contracts/moderation'
import type { ListingContent } from '@surgeries/contracts/listing'
import { changesBetween } from '@surgeries/domain/listing'
import type { GrantRole } from '@surgeries/domain/permissions'
import { decide } from '../src/features/moderation/decision/decide.ts'
import { insertDecision } from '../src/features/moderation/queries.ts'
import { recordAudit } from '../src/audit.ts'
import { publishSurgery } from '../src/features/surgeries/index.ts'
import type { TestApp } from './app.ts'
import { buildContent } from './build.ts'
import { buildModerator, buildSubmission } from './submitting.ts'

type Headers = Record<string, string>

interface Person {
  email?: string
  name?: string
  role?: GrantRole
  countries?: string[]
}

export const APPROVE = { action: 'approve' }

/** A moderator who is signed in, with what they do on their desk. */
export async function buildDesk(
  t: TestApp,
  { email = 'uta@example.org', name = 'Uta', role = 'moderator', countries = ['DE'] }: Person = {},
) {
  const userId = await buildModerator(t.db, { email, name, role, countries })
  const headers = await t.signIn(email)
  const versionOf = async (id: string) => (await t.db.submission.findUniqueOrThrow({ where: { id } })).version

  /** Approves what waits, by the use case alone: the answer would draw the whole desk once more. */
  async function approve(id: string): Promise<{ id: string; slug: string }> {
    const ifMatch = `"${await versionOf(id)}"`
    const actor = { userId, email, name, role, countries }
    await decide(t.app.deps, actor, id, { ...Decision.parse(APPROVE), ifMatch })
    const { surgery } = await t.db.submission.findUniqueOrThrow({
      where: { id },
      select: { surgery: { select: { id: true, slug: true } } },
    })
    if (!surgery) throw new Error('nothing was published')
    return surgery
  }

  return {
    userId,
    headers,
    approve,
    read: async (path: string, who: Headers = headers) => (await t.get(path, who)).json(),
    /** Decides on a submission as it stands now. */
    decide: async (id: string, decision: object = APPROVE, who: Headers = headers) =>
      t.post(`/submissions/${id}/decision`, decision, { ...who, 'if-match': `"${await versionOf(id)}"` }),
    undo: (id: string, who: Headers = headers) => t.remove(`/submissions/${id}/decision`, who),
    reopen: (id: string, who: Headers = headers) =>
      t.post(`/submissions/${id}/reopening`, { reason: 'Look closer' }, who),
    /** A surgery that was proposed and approved, as rows, with its organiser signed in. Nobody is mailed. */
    async buildOrganised(organiser: string, content: ListingContent = buildContent()) {
      const { db, clock } = t
      const { now } = clock
      const { id: submissionId, path } = await buildSubmission(t, { email: organiser, content })
      const { organiserId } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } })
      const { id, slug } = await publishSurgery(db, { content, organiserId, sentAt: now }, now)
      const data = { state: 'approved', surgeryId: id, decidedAt: now, updatedAt: now } as const
      await db.submission.update({ where: { id: submissionId }, data })
      const facts = { submissionId, actorId: userId, action: 'approve' } as const
      await insertDecision(db, { ...facts, ownSubmission: false, decidedAt: now })
      const states = { surgeryId: id, fromState: 'pending', toState: 'approved' }
      const difference = changesBetween(null, content)
      await recordAudit(db, { ...facts, ...states, at: now, actorRole: role, difference })
      return { id, slug, submissionId, path, email: organiser, headers: await t.signIn(organiser) }
    },
  }
}

export type Desk = Awaited<ReturnType<typeof buildDesk>>
export type Organised = Awaited<ReturnType<Desk['buildOrganised']>>

/** Lets time go by, a minute unless told: a decision stands after half of it. */
export function later({ clock }: TestApp, seconds = 60): void {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}

/** Sends something in about a surgery, as its organiser. Gives its id. */
export async function propose(t: TestApp, { slug, headers }: Proposer, change: object): Promise<string> {
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
  const sent = await t.post(`/surgeries/${slug}/submissions`, change, { ...headers, 'if-match': `"${version}"` })
  if (sent.statusCode !== 201) throw new Error(sent.body)
  return sent.json().id
}

/** The same for other words in its listing. */
export async function proposeEdit(t: TestApp, proposer: Proposer, changes: object): Promise<string> {
  const { content } = (await t.get(`/surgeries/${proposer.slug}/content`, proposer.headers)).json()
  return propose(t, proposer, { kind: 'edit', content: { ...content, ...changes } })
}

interface Proposer {
  slug: string
  headers: Headers
}
