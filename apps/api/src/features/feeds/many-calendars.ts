import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { lastDayOf } from '@surgeries/domain/dates/named-days'
import type { Db } from '../../db/client.ts'
import { type Filter, readCalendars } from '../surgeries/index.ts'
import { CALENDAR_END, calendarStart, type Cover } from './icalendar/calendar-file.ts'
import { eventComponents } from './icalendar/event-components.ts'
import { writeComponent } from './icalendar/icalendar.ts'
import {
  listDatesOn,
  listSubjects,
  listVenueZones,
  versionOfSubjects,
  type FilteredDays,
  type Subject,
} from './queries.ts'
import { type Span, spanAt } from './span.ts'
import type { Entries, EntryDate } from './entries.ts'
import { suspendedDates, entriesOf } from './entries-of.ts'
import { zoneComponent } from './icalendar/zone-component.ts'

export const MOST_SURGERIES = 500
const BATCH = 25

interface Request {
  filter: Filter
  cover: Cover
  publicUrl: string
}

export async function manyCalendars(db: Db, { filter, cover, publicUrl }: Request, now: Date) {
  const span = spanAt(now)
  const rows = await versionOfSubjects(db, filter, MOST_SURGERIES, now)
  const version = createHash('sha256')
    .update(JSON.stringify([cover, filter, rows, span]))
    .digest('base64url')
    .slice(0, 27)
  return { version, content: Readable.from(lines()) }

  async function* lines() {
    const subjects = await listSubjects(db, filter, MOST_SURGERIES, now)
    yield calendarStart(cover)
    const since = zonesSince(filter.when, span)
    const ids = subjects.map(({ id }) => id)
    yield [...new Set([...subjects.map(({ timeZone }) => timeZone), ...(await listVenueZones(db, ids))])]
      .toSorted()
      .map((timeZone) => writeComponent(zoneComponent(timeZone, since)))
      .join('')
    for (let at = 0; at < subjects.length; at += BATCH) {
      const batch = subjects.slice(at, at + BATCH)
      const toldOf = filter.when ? await tellOn({ ...filter, when: filter.when }, batch) : await tellAll(batch)
      for (const subject of batch) {
        yield eventComponents(toldOf(subject), subject, publicUrl).map(writeComponent).join('')
        // Others may have a turn.
        await setImmediate()
      }
    }
    yield CALENDAR_END
  }

  async function tellAll(batch: Subject[]): Promise<(subject: Subject) => Entries> {
    const facts = await factsOf(batch)
    return (subject) => {
      const found = facts.get(subject.id)
      return found ? entriesOf(found, { span, now, hasLeft: hasLeft(subject) }) : { series: [], dates: [] }
    }
  }

  async function tellOn(
    meant: Filter & { when: FilteredDays },
    batch: Subject[],
  ): Promise<(subject: Subject) => Entries> {
    const ids = batch.map(({ id }) => id)
    const dates = await listDatesOn(db, ids, meant, now)
    const resting = await factsOf(batch.filter(({ state }) => state !== 'active'))
    return (subject) => {
      const found = resting.get(subject.id)
      const off = found ? suspendedDates(found, { span, now, hasLeft: hasLeft(subject) }) : []
      const live = hasLeft(subject) ? [] : (dates.get(subject.id) ?? [])
      return { series: [], dates: [...off.filter((date) => isOn(date, subject.timeZone, meant.when)), ...live] }
    }
  }

  function factsOf(batch: Subject[]) {
    return readCalendars(
      db,
      batch.map(({ id }) => id),
    )
  }

  function hasLeft({ state }: Subject): boolean {
    return !filter.states.some((shown) => shown === state)
  }
}

function isOn({ localStart, endsAt, venue }: EntryDate, usualZone: string, { byZone, ...days }: FilteredDays): boolean {
  const timeZone = venue?.timeZone ?? usualZone
  const { from, to } = byZone?.find(({ zones }) => zones.includes(timeZone)) ?? days
  return (from === null || lastDayOf(endsAt, timeZone) >= from) && (to === null || localStart.slice(0, 10) <= to)
}

function zonesSince(when: FilteredDays | null, { since }: Span): Date {
  const year = Number(when?.from?.slice(0, 4) ?? since.getUTCFullYear())
  return new Date(Date.UTC(Math.max(1973, Math.min(year - 1, since.getUTCFullYear())), 0, 1))
}
