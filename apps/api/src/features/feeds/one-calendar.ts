import { API_PREFIX } from '../../http/api-prefix.ts'
import type { Db } from '../../db/client.ts'
import { findHidden, findSlug, findSurgeryId, offMapRefusal, readCalendars, requireShown } from '../surgeries/index.ts'
import { calendarFile } from './icalendar/calendar-file.ts'
import { cancelledOnly, dateComponent, eventComponents } from './icalendar/event-components.ts'
import { findEntryDate, findSubject, type Subject } from './queries.ts'
import { spanAt } from './span.ts'
import type { Entries, EntryDate } from './entries.ts'
import { suspendedDate, entriesOf } from './entries-of.ts'
import { stateOf } from './words.ts'
import { zoneComponent } from './icalendar/zone-component.ts'

export type Found = { calendar: string } | { movedTo: string } | null

export async function surgeryCalendar(db: Db, slug: string, publicUrl: string, now: Date): Promise<Found> {
  const hidden = await findHidden(db, slug)
  if (hidden) return removedCalendar(db, hidden, { slug, publicUrl, now })
  const subject = await findSubject(db, slug)
  if (!subject) return movedTo(db, slug)
  const facts = (await readCalendars(db, [subject.id])).get(subject.id)
  if (!facts) return null
  const span = spanAt(now)
  const told = entriesOf(facts, { span, now })
  const components = [
    ...zonesOf(subject, told).map((timeZone) => zoneComponent(timeZone, span.since)),
    ...eventComponents(told, subject, publicUrl),
  ]
  const description = [stateOf(facts), subject.summary].filter(Boolean).join(' ')
  const source = `${publicUrl}${API_PREFIX}/surgeries/${slug}/calendar.ics`
  return { calendar: calendarFile({ ...coverOf(subject, publicUrl), description, source }, components) }
}

async function removedCalendar(
  db: Db,
  { id, removedAt }: { id: string; removedAt: Date | null },
  { slug, publicUrl, now }: { slug: string; publicUrl: string; now: Date },
): Promise<Found> {
  const [subject, facts] = [await findSubject(db, slug), (await readCalendars(db, [id])).get(id)]
  if (!removedAt || !subject || !facts) throw offMapRefusal(removedAt)
  const span = spanAt(now)
  const told = entriesOf({ ...facts, state: 'ended', stateSince: removedAt, pausedUntil: null }, { span, now })
  if (told.series.length + told.dates.length === 0) throw offMapRefusal(removedAt)
  const components = [
    ...zonesOf(subject, told).map((timeZone) => zoneComponent(timeZone, span.since)),
    ...eventComponents(told, subject, publicUrl).map(cancelledOnly),
  ]
  const source = `${publicUrl}${API_PREFIX}/surgeries/${slug}/calendar.ics`
  const cover = { name: 'No longer listed', description: '', url: `${publicUrl}/surgeries/${slug}` }
  return { calendar: calendarFile({ ...cover, source }, components) }
}

export async function dateCalendar(
  db: Db,
  { slug, recurrenceId }: { slug: string; recurrenceId: string },
  publicUrl: string,
): Promise<Found> {
  await requireShown(db, slug)
  const subject = await findSubject(db, slug)
  if (!subject) return movedTo(db, slug)
  const date =
    (await findEntryDate(db, subject.id, recurrenceId)) ?? (await findSuspended(db, subject.id, recurrenceId))
  if (!date) return null
  const since = new Date(Date.UTC(Number(date.localStart.slice(0, 4)) - 1, 0, 1))
  const components = [
    ...zonesOf(subject, { series: [], dates: [date] }).map((timeZone) => zoneComponent(timeZone, since)),
    dateComponent(date, subject, publicUrl),
  ]
  const source = `${publicUrl}${API_PREFIX}/surgeries/${slug}/occurrences/${recurrenceId}/calendar.ics`
  return { calendar: calendarFile({ ...coverOf(subject, publicUrl), source }, components) }
}

async function findSuspended(db: Db, surgeryId: string, recurrenceId: string): Promise<EntryDate | null> {
  const facts = (await readCalendars(db, [surgeryId])).get(surgeryId)
  return facts ? suspendedDate(facts, recurrenceId) : null
}

function zonesOf({ timeZone }: Subject, { series, dates }: Entries): string[] {
  const all = [...dates, ...series.flatMap(({ overrides }) => overrides)]
  return [...new Set([timeZone, ...all.flatMap(({ venue }) => venue?.timeZone ?? [])])]
}

function coverOf({ name, summary, slug }: Subject, publicUrl: string) {
  return { name, description: summary, url: `${publicUrl}/surgeries/${slug}` }
}

async function movedTo(db: Db, slug: string): Promise<Found> {
  const id = await findSurgeryId(db, slug)
  const newSlug = id && (await findSlug(db, id))
  return newSlug ? { movedTo: newSlug } : null
}
