import type { Locale } from '@surgeries/domain/i18n'
import type { NewDateVenue, Occurrence } from '@surgeries/contracts/occurrence'
import type { DateVenue } from '@surgeries/domain/date-venue'
import { venueAt } from '@surgeries/domain/date-venue'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import { countUnlessMistaken } from '../../../limits/count-against.ts'
import { setDateVenue, requireInstead, requireOpenDate } from '../../calendar/index.ts'
import { openOrganisedSurgery, recordedActor } from '../../surgeries/index.ts'
import { CHANGES_BY_ACCOUNT } from './limits.ts'
import { hasSaidIsland, keepProposal, localeOfLast, openOrganised, type OrganisedRow } from './organising.ts'
import { proposeVenue, type ProposedVenue } from './proposed-venue.ts'
import { findOpenOfKind } from '../queries.ts'
import type { Submission } from '../rows.ts'
import { signalsOf } from './signals.ts'

export interface VenueChange {
  slug: string
  recurrenceId: string
  /** Null for where the surgery usually is. */
  venue: NewDateVenue | null
  instead?: DateVenue | null | undefined
  message: string
  saysIsland: boolean
  locale?: Locale | undefined
}

interface Changed {
  occurrence: Occurrence
  /** What a moderator decides on; null where it holds already. */
  waiting: Submission | null
}

/**
 * Holds one date at another venue: at once where its organiser may choose it, else once a moderator agrees. Throws
 * `not_allowed`, `not_found`, `move_not_open`, `version_changed`, or `validation_failed` at a field of /venue.
 */
export async function changeDateVenue(deps: Deps, actor: Actor, change: VenueChange): Promise<Changed> {
  const { db } = deps
  const surgery = await openOrganised(db, actor, change.slug)
  const proposed = change.venue && (await proposeVenue(db, surgery, change.venue, deps.now()))
  if (proposed === null || proposed.limits.length === 0)
    return { occurrence: await setAtOnce(deps, actor, { surgery, change, proposed }), waiting: null }
  try {
    return await countUnlessMistaken(CHANGES_BY_ACCOUNT, actor.userId, deps, () =>
      sendToModerators(deps, actor, { surgery, change, proposed }),
    )
  } catch (error) {
    if (isUniqueViolation(error, 'submission_one_open')) await refuseWaiting(db, surgery, change.recurrenceId)
    throw error
  }
}

interface Case<P> {
  surgery: OrganisedRow
  change: VenueChange
  proposed: P
}

function setAtOnce(
  { db, now: clock }: Deps,
  actor: Actor,
  { surgery, change, proposed }: Case<ProposedVenue | null>,
): Promise<Occurrence> {
  const now = clock()
  const { slug, recurrenceId, instead } = change
  return db.$transaction(async (tx) => {
    const organised = await openOrganisedSurgery(tx, { slug, actor })
    await refuseWaiting(tx, surgery, recurrenceId)
    // What is near was measured from where the surgery was.
    if (organised.version !== surgery.version) throw changedMeanwhile()
    const by = recordedActor(actor, organised)
    const venue = proposed && venueAt(proposed.content, proposed.name)
    const date = { surgeryId: organised.id, recurrenceId, venue, instead, by, event: 'change_venue' as const }
    const { occurrence } = await setDateVenue(tx, date, now)
    return occurrence
  })
}

async function sendToModerators(
  deps: Deps,
  actor: Actor,
  { surgery, change, proposed }: Case<ProposedVenue>,
): Promise<Changed> {
  const { db } = deps
  const now = deps.now()
  const { name: venueName, before, content, pinCountry, otherCountries } = proposed
  const known = { id: null, kind: 'edit' as const, slug: surgery.slug, appealed: false, known: [], content, pinCountry }
  const signals = await signalsOf(db, known, now)
  return db.$transaction(async (tx) => {
    const named = { surgeryId: surgery.id, recurrenceId: change.recurrenceId }
    const occurrence = await requireOpenDate(tx, named, now)
    await refuseWaiting(tx, surgery, change.recurrenceId)
    requireInstead(occurrence.venue ?? null, change.instead)
    const waiting = await keepProposal(tx, deps, {
      kind: 'edit',
      surgery,
      actor,
      before,
      content,
      pinCountry,
      otherCountries,
      message: change.message,
      saysIsland: change.saysIsland || (await hasSaidIsland(tx, surgery.id, content)),
      recurrenceId: occurrence.recurrenceId,
      venueName,
      signals,
      locale: change.locale ?? (await localeOfLast(tx, actor)),
      now,
    })
    return { occurrence, waiting }
  })
}

/** What waits for a moderator would undo it unseen. */
async function refuseWaiting(db: Db, { id }: OrganisedRow, recurrenceId: string): Promise<void> {
  const open = await findOpenOfKind(db, id, 'edit', recurrenceId)
  if (!open) return
  throw new Refusal('move_not_open', 'Another venue for this date waits for a moderator. Withdraw that first.', {
    errors: [{ pointer: '/venue', code: 'already_waiting', detail: open.id }],
  })
}

function changedMeanwhile(): Refusal {
  return new Refusal('version_changed', 'This surgery was changed meanwhile. Look at it again before you go on.')
}
