import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { calendarOf } from '@surgeries/domain/calendar/calendar'
import type { Occurrence } from '@surgeries/domain/calendar/occurrences'
import { coarsen } from '@surgeries/domain/geo'
import type { SurgeryState } from '@surgeries/domain/listing'
import { toldFrom } from '@surgeries/domain/moderation'
import { Refusal } from '@surgeries/domain/refusal'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../db.ts'
import { comingOccurrences, rebuildOccurrences } from './occurrences.ts'
import { presentSurgery, UPCOMING_SHOWN } from './present.ts'
import { listCalendarFacts } from './queries/occurrences.ts'
import { lockForCalendarChange } from './queries/locks.ts'
import { type DateJson, DATES_SHOWN } from './queries/rows.ts'
import { redirectSlug } from './queries/slugs.ts'
import { searchFactsOf } from './search-keys.ts'
import { readableSlug, slugWith } from './slugs.ts'
import { remapOverrides } from './words.ts'

export interface NewSurgery {
  content: ListingContent
  /** Who organises it from now on. */
  organiserId?: string | null
}

export interface Published {
  id: string
  slug: string
  version: number
}

/** Writes a new public row, with its address, its coarse pin, its search key and its coming meetings. */
export async function publishSurgery(db: Db, { content, organiserId }: NewSurgery, now: Date): Promise<Published> {
  const surgery = await db.surgery.create({
    data: {
      ...(await publicFacts(db, content)),
      slug: await slugWith(db, content, null),
      confirmedAt: now,
      publishedAt: now,
      updatedAt: now,
      ...(organiserId ? { organisers: { create: { userId: organiserId } } } : {}),
    },
    select: { id: true, slug: true, version: true },
  })
  await rebuildOccurrences(db, surgery.id, now)
  return surgery
}

/**
 * Puts approved content in the place of the old, as the next version. A new name gives a new address, and the old one
 * leads there. An organiser's change is also their word that it runs, which wakes one that slept; a moderator's is not.
 * Throws `not_found` when there is no such surgery.
 */
export async function changeSurgery(
  db: Db,
  id: string,
  content: ListingContent,
  now: Date,
  { isOrganisersWord = true, keepsMoved = true } = {},
): Promise<Published> {
  await lockForCalendarChange(db, id)
  const before = await db.surgery.findUnique({ where: { id }, select: { slug: true, name: true, state: true } })
  const [calendar] = await listCalendarFacts(db, { id, limit: 1 })
  if (!before || !calendar) throw noSuchSurgery()
  const slug = await slugWith(db, content, { ...before, id })
  if (slug !== before.slug) await redirectSlug(db, { id, from: before.slug, to: slug })
  const after = await db.surgery.update({
    where: { id },
    data: {
      ...(await publicFacts(db, content)),
      slug,
      updatedAt: now,
      version: { increment: 1 },
      sequence: { increment: 1 },
      ...(isOrganisersWord ? { confirmedAt: now } : {}),
      ...(isOrganisersWord && before.state === 'dormant' ? { state: 'active', stateSince: now } : {}),
    },
    select: { id: true, slug: true, version: true },
  })
  const tellAt = toldFrom(now)
  await remapOverrides(db, calendar, { ...content, keepsMoved, settleAt: tellAt }, now)
  await rebuildOccurrences(db, id, now, { tellAt })
  return after
}

export interface NewState {
  state: SurgeryState
  /** The day of return, for a pause: 2026-12-24. */
  pausedUntil?: string | null
  /** Whether an organiser says with it that the surgery runs. */
  isConfirmed?: boolean
}

/** Puts a surgery into a state, as the next version. What has ended promises no meetings; what opens again does. */
export async function setState(
  db: Db,
  id: string,
  { state, pausedUntil = null, isConfirmed = false }: NewState,
  now: Date,
): Promise<Published> {
  const before = await db.surgery.findUnique({ where: { id }, select: { state: true } })
  const after = await db.surgery.update({
    where: { id },
    data: {
      state,
      ...(before?.state === state ? {} : { stateSince: now }),
      pausedUntil: pausedUntil === null ? null : new Date(pausedUntil),
      updatedAt: now,
      version: { increment: 1 },
      sequence: { increment: 1 },
      ...(isConfirmed ? { confirmedAt: now } : {}),
    },
    select: { id: true, slug: true, version: true },
  })
  await rebuildOccurrences(db, id, now, { tellAt: toldFrom(now) })
  return after
}

/** Puts a confirmation back to what it was, unless somebody has confirmed it again since `givenAt`. */
export async function restoreConfirmation(
  db: Db,
  id: string,
  { givenAt, before }: { givenAt: Date; before: Date | null },
): Promise<void> {
  await db.surgery.updateMany({ where: { id, confirmedAt: givenAt }, data: { confirmedAt: before } })
}

/** Takes a new surgery back: the undo of publishSurgery, while nobody can have linked to it. */
export async function unpublishSurgery(db: Db, id: string): Promise<void> {
  await db.surgery.delete({ where: { id } })
}

/** What the public row holds of a listing: its own words, the pin as coarse as was chosen, and what it is found by. */
async function publicFacts(db: Db, content: ListingContent) {
  const { schedule, ...words } = content
  return {
    ...words,
    ...coarsen(content, content.pinPrecision),
    schedule: schedule ?? Prisma.DbNull,
    ...(await searchFactsOf(db, content)),
  }
}

/** The page as it would be public if this were approved now: nothing is written. */
export function previewSurgery(content: ListingContent, now: Date, slug = readableSlug(content) ?? 'new'): Surgery {
  const upcoming = comingOccurrences(calendarOf(content.schedule), content.timeZone, now)
    .slice(0, UPCOMING_SHOWN)
    .map(asJson)
  const row = {
    ...content,
    ...coarsen(content, content.pinPrecision),
    id: '',
    slug,
    state: 'active' as const,
    pausedUntil: null,
    nextAt: upcoming[0] ? new Date(upcoming[0].startsAt) : null,
    nextEndsAt: upcoming[0] ? new Date(upcoming[0].endsAt) : null,
    nextConfirmedAt: null,
    calledOffAt: null,
    dates: upcoming.slice(0, DATES_SHOWN),
    seats: null,
    confirmedAt: now,
    updatedAt: now,
    publishedAt: now,
    sources: [],
    version: 1,
  }
  return presentSurgery({ row, upcoming, events: [] }, now)
}

function asJson({ startsAt, endsAt, venue, timeToFollow = false, ...occurrence }: Occurrence): DateJson {
  const own = { venue: venue ?? null, timeToFollow }
  return { ...occurrence, ...own, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), confirmedAt: null }
}

function noSuchSurgery(): Refusal {
  return new Refusal('not_found', 'There is no such surgery.')
}
