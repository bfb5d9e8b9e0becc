import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import type { Locale } from '@surgeries/domain/i18n'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { SignalNote } from '@surgeries/contracts/submissions'
import { isSamePoint, type Point } from '@surgeries/domain/geo'
import { changesBetween } from '@surgeries/domain/listing'
import type { SubmissionKind } from '@surgeries/domain/moderation'
import { type Actor, can, organisingRole } from '@surgeries/domain/permissions'
import { Refusal, invalidFields, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import { requireVersion } from '../../../http/versions.ts'
import { recordAudit } from '../../../audit.ts'
import { approvedContent, countriesOf } from './approved.ts'
import { type CheckedContent, checkContent } from './content.ts'
import { findLastApproved, findOpenOfKind, findSurgeryWithOrganisers, insertSubmission, listOf } from '../queries.ts'
import { asJson, type Submission } from '../rows.ts'
import { signalsOf } from './signals.ts'
import { announce } from '../deciding/waiting.ts'

export type OrganisedRow = NonNullable<Awaited<ReturnType<typeof findSurgeryWithOrganisers>>>

export interface Change {
  slug: string
  ifMatch: string | undefined
  kind: Extract<SubmissionKind, 'edit' | 'end' | 'restart'>
  content?: ListingContent | undefined
  message: string
  saysIsland: boolean
  keepsMoved?: boolean | undefined
  /** In which language to answer; the one written in last by default. */
  locale?: Locale | undefined
}

/**
 * Proposes a change to a surgery. The public sees it as it was until it is approved. Throws `not_allowed` to anybody but
 * its organisers, and `move_not_open` when there is one of the kind waiting already.
 */
export async function submitChange(deps: Deps, actor: Actor, change: Change): Promise<Submission> {
  const { db } = deps
  const surgery = await openOrganised(db, actor, change.slug)
  requireVersion(change.ifMatch, surgery.version)
  requireSense(change.kind, surgery)
  await refuseSecond(db, surgery, change.kind)
  const before = await approvedContent(db, surgery)
  const checked = await contentFor(db, change, before, { surgery, now: deps.now() })
  const now = deps.now()
  const known = { id: null, kind: change.kind, slug: surgery.slug, appealed: false, known: [], ...checked }
  const signals = await signalsOf(db, known, now)
  try {
    return await db.$transaction(async (tx) => {
      const locale = change.locale ?? (await localeOfLast(tx, actor))
      const saysIsland = change.saysIsland || (await hasSaidIsland(tx, surgery.id, checked.content))
      return keepProposal(tx, deps, { ...change, ...checked, saysIsland, surgery, actor, before, signals, locale, now })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'submission_one_open')) await refuseSecond(db, surgery, change.kind)
    throw error
  }
}

export interface Proposing extends CheckedContent {
  kind: Change['kind']
  surgery: OrganisedRow
  actor: Pick<Actor, 'userId' | 'email' | 'name'>
  before: ListingContent
  message: string
  saysIsland?: boolean
  recurrenceId?: string
  venueName?: string
  keepsMoved?: boolean | undefined
  signals: SignalNote[]
  locale: Locale
  now: Date
}

export async function keepProposal(tx: Db, deps: Deps, proposing: Proposing): Promise<Submission> {
  const {
    kind,
    surgery,
    actor,
    before,
    content,
    pinCountry,
    otherCountries,
    message,
    saysIsland,
    recurrenceId = null,
    venueName = '',
    keepsMoved,
    signals,
    locale,
    now,
  } = proposing
  const { id } = await insertSubmission(tx, {
    kind,
    state: 'pending',
    surgeryId: surgery.id,
    baseVersion: surgery.version,
    content: asJson(content),
    countryCode: pinCountry,
    otherCountries,
    organiserEmail: actor.email,
    organiserId: actor.userId,
    organiserName: actor.name,
    message,
    saysIsland: saysIsland ?? false,
    recurrenceId,
    venueName,
    ...(keepsMoved === undefined ? {} : { keepsMoved }),
    signals,
    locale,
    createdAt: now,
    confirmedAt: now,
    pendingSince: now,
    updatedAt: now,
  })
  await recordAudit(tx, {
    at: now,
    actorId: actor.userId,
    actorRole: organisingRole(actor, organiserIdsOf(surgery)),
    action: 'submit',
    submissionId: id,
    surgeryId: surgery.id,
    toState: 'pending',
    difference: [...aboutDate(recurrenceId), ...changesBetween(before, content)],
    note: message,
  })
  return announce(tx, deps, id)
}

export function aboutDate(recurrenceId: string | null) {
  return recurrenceId === null ? [] : [{ field: 'recurrenceId', before: null, after: recurrenceId }]
}

/** What an edit starts from. Throws `not_allowed` to anybody but its organisers. */
export async function readContent(db: Db, actor: Actor, slug: string) {
  const surgery = await openOrganised(db, actor, slug)
  const { version, countryCode, state } = surgery
  return { content: await approvedContent(db, surgery), version, countryCode, isHidden: state === 'hidden' }
}

export async function openOrganised(db: Db, actor: Actor, slug: string): Promise<OrganisedRow> {
  const surgery = await findSurgeryWithOrganisers(db, slug)
  if (!surgery) throw surgeryNotFound()
  if (!can(actor, 'organise', organiserIdsOf(surgery)))
    throw new Refusal('not_allowed', 'Only its organisers can do this.')
  return surgery
}

export function organiserIdsOf({ organisers }: Pick<OrganisedRow, 'organisers'>) {
  return { organiserIds: organisers.map(({ userId }) => userId) }
}

function requireSense(kind: Change['kind'], { state }: OrganisedRow): void {
  if (kind === 'end' && state === 'ended') throw new Refusal('move_not_open', 'This surgery has ended already.')
  if (kind === 'restart' && state !== 'ended') throw new Refusal('move_not_open', 'This surgery is open already.')
}

async function refuseSecond(db: Db, { id }: OrganisedRow, kind: Change['kind']): Promise<void> {
  const open = await findOpenOfKind(db, id, kind)
  if (!open) return
  throw new Refusal('move_not_open', 'A proposal of this kind is waiting already: change that one instead.', {
    errors: [{ pointer: '/kind', code: 'already_waiting', detail: open.id }],
  })
}

async function contentFor(
  db: Db,
  change: Change,
  before: ListingContent,
  { surgery, now }: { surgery: OrganisedRow; now: Date },
): Promise<CheckedContent> {
  if (change.kind !== 'edit') return { content: before, ...(await countriesOf(db, surgery)) }
  if (!change.content)
    throw invalidFields({ pointer: '/content', code: 'needed', detail: 'An edit needs the whole content.' })
  const checked = await checkContent(db, change.content, { now, before })
  const isAnswer = surgery.state === 'hidden' && change.message !== ''
  if (!isAnswer && changesBetween(before, checked.content).length === 0)
    throw invalidFields({ pointer: '/content', code: 'nothing_changed', detail: 'Nothing was changed.' })
  return checked
}

export async function hasSaidIsland(db: Db, surgeryId: string, point: Point): Promise<boolean> {
  const last = await findLastApproved(db, surgeryId)
  return last !== null && last.saysIsland && isSamePoint(last.content, point)
}

export async function localeOfLast(db: Db, { userId }: Actor): Promise<Locale> {
  return (await listOf(db, userId)).submissions[0]?.locale ?? DEFAULT_LOCALE
}
