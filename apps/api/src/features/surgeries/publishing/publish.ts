import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { calendarOf } from '@surgeries/domain/calendar/calendar'
import type { Renaming } from '@surgeries/domain/calendar/carry-over'
import type { Occurrence } from '@surgeries/domain/calendar/occurrences'
import { coarsen } from '@surgeries/domain/geo'
import { type Life, lifeAfter, promisedDates } from '@surgeries/domain/lifecycle'
import { toldFrom } from '@surgeries/domain/moderation'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { type Applied, applySurgeryEvent, type EventFacts, type Published } from '../lifecycle/apply-event.ts'
import { comingOccurrences, rebuildOccurrences } from '../dates/occurrences.ts'
import { presentSurgery, UPCOMING_SHOWN } from '../present.ts'
import { listCalendarFacts } from '../dates/queries/occurrences.ts'
import { lockForCalendarChange } from '../queries/locks.ts'
import { type DateJson, DATES_SHOWN } from '../queries/rows.ts'
import { redirectSlug } from './queries/slugs.ts'
import { searchFactsOf } from '../search/search-keys.ts'
import { readableSlug, slugWith } from './slugs.ts'
import { remapOverrides } from '../overrides.ts'

export interface NewSurgery {
  content: ListingContent
  organiserId?: string | null
  sentAt?: Date
  recorded?: Pick<Prisma.SurgeryUncheckedCreateInput, 'slug' | 'state' | 'confirmedAt' | 'sources'>
}

export async function publishSurgery(
  db: Db,
  { content, organiserId, sentAt, recorded }: NewSurgery,
  now: Date,
): Promise<Published> {
  const surgery = await db.surgery.create({
    data: {
      ...(await publicFacts(db, content)),
      ...(recorded ?? {
        slug: await slugWith(db, content, null),
        confirmedAt: lifeAfter('publish', null, { now, sentAt: sentAt ?? now })?.confirmedAt ?? null,
      }),
      publishedAt: now,
      updatedAt: now,
      ...(organiserId ? { organisers: { create: { userId: organiserId } } } : {}),
    },
    select: { id: true, slug: true, version: true },
  })
  await rebuildOccurrences(db, surgery.id, now)
  return surgery
}

export interface ContentChange extends Pick<EventFacts, 'restored' | 'record'> {
  event?: 'edit' | 'republish' | 'revert' | 'correct' | 'undo'
  keepsMoved?: boolean
  renamings?: readonly Renaming[]
}

/**
 * Puts approved content in the place of the old, as the next version. A new name gives a new address, and the old one
 * leads there. Also returns how it renamed single dates. Throws `not_found` when there is no such surgery.
 */
export async function changeSurgery(
  db: Db,
  id: string,
  content: ListingContent,
  now: Date,
  { event = 'edit', keepsMoved = true, renamings, ...facts }: ContentChange = {},
): Promise<Applied & { renamings: Renaming[] }> {
  await lockForCalendarChange(db, id)
  const before = await db.surgery.findUnique({ where: { id }, select: { slug: true, name: true } })
  const [calendar] = await listCalendarFacts(db, { id, limit: 1 })
  if (!before || !calendar) throw surgeryNotFound()
  const slug = await slugWith(db, content, { ...before, id })
  if (slug !== before.slug) await redirectSlug(db, { id, from: before.slug, to: slug })
  const next = { ...content, keepsMoved, renamings, settleAt: toldFrom(now) }
  const renamed = await remapOverrides(db, calendar, next, now)
  const data = { ...(await publicFacts(db, content)), slug }
  return { ...(await applySurgeryEvent(db, id, event, now, { ...facts, data })), renamings: renamed }
}

export async function unpublishSurgery(db: Db, id: string): Promise<void> {
  await db.surgery.delete({ where: { id } })
}

async function publicFacts(db: Db, content: ListingContent) {
  const { schedule, ...words } = content
  return {
    ...words,
    ...coarsen(content, content.pinPrecision),
    schedule: schedule ?? Prisma.DbNull,
    ...(await searchFactsOf(db, content)),
  }
}

export function previewSurgery(
  content: ListingContent,
  { state, pausedUntil, confirmedAt }: Life,
  now: Date,
  slug = readableSlug(content) ?? 'new',
): Surgery {
  const dates = comingOccurrences(calendarOf(content.schedule), content.timeZone, now)
  const upcoming = promisedDates(dates, { state, pausedUntil }).slice(0, UPCOMING_SHOWN).map(asJson)
  const row = {
    ...content,
    ...coarsen(content, content.pinPrecision),
    id: '',
    slug,
    state,
    pausedUntil: pausedUntil === null ? null : new Date(pausedUntil),
    nextAt: upcoming[0] ? new Date(upcoming[0].startsAt) : null,
    nextEndsAt: upcoming[0] ? new Date(upcoming[0].endsAt) : null,
    nextConfirmedAt: null,
    nextCancelledAt: null,
    dates: upcoming.slice(0, DATES_SHOWN),
    seats: null,
    confirmedAt,
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
