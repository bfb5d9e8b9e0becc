import { venueWords } from '@surgeries/domain/date-venue'
import type { EntryDate } from './entries.ts'

export const SITE_NAME = 'Surgery network'

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' })

export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code
}

export function titleOf(name: string, date: EntryDate | null): string {
  return date?.status === 'cancelled' ? `Cancelled: ${name}` : name
}

/** How sure it is. Null stands for every date of a series of which nobody has spoken. */
export function certaintyOf(date: EntryDate | null): string {
  if (date?.status === 'cancelled')
    return because(date.isLapsed ? 'Not promised any more' : 'Cancelled by its organiser', date.reason)
  const elsewhere = date?.venue ? 'At another venue than usual. ' : ''
  const open = date?.timeToFollow ? 'The day is known; the time will follow. ' : ''
  const confirmed = `${elsewhere}${open}${date?.confirmedAt ? 'Confirmed by its organiser.' : 'Not yet confirmed by its organiser.'}`
  if (date?.status !== 'moved' || isSameDay(date)) return confirmed
  return `${because(`Moved here from ${spoken(date.recurrenceId)}`, date.reason)}\n${confirmed}`
}

/** One date and what is other than planned, on a line: `Wednesday, 16 December 2026, 17:30: at Harburg library, Harburg`. */
export function dateLine(date: EntryDate): string {
  const { recurrenceId, localStart, status, reason, venue, timeToFollow } = date
  const when = timeToFollow
    ? `${DAY.format(new Date(`${localStart.slice(0, 10)}T00:00Z`))}, the time will follow`
    : spoken(localStart)
  const what = [
    status === 'cancelled' ? 'cancelled' : '',
    status === 'moved' && !isSameDay(date) ? `moved from ${spoken(recurrenceId)}` : '',
    reason ?? '',
    venue && status !== 'cancelled' ? `at ${venueWords(venue)}` : '',
  ].filter(Boolean)
  return what.length > 0 ? `${when}: ${what.join('; ')}` : when
}

function isSameDay({ recurrenceId, localStart, timeToFollow }: EntryDate): boolean {
  return timeToFollow === true && recurrenceId.slice(0, 10) === localStart.slice(0, 10)
}

function because(what: string, reason: string | null): string {
  return reason ? `${what}: ${reason}` : `${what}.`
}

/** `Wednesday, 16 December 2026, 17:30` */
function spoken(local: string): string {
  const [day, time] = local.split('T')
  return `${DAY.format(new Date(`${day}T00:00Z`))}, ${time}`
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** What its state means to somebody who waits for its dates; nothing for one that runs. */
export function stateOf({ state, pausedUntil }: { state: string; pausedUntil?: string | null }): string {
  if (state === 'ended') return 'This surgery has ended.'
  if (state === 'dormant') return 'Nobody has confirmed this surgery for a long time: no dates are promised.'
  if (state !== 'paused') return ''
  return pausedUntil ? `Paused until ${DAY.format(new Date(pausedUntil))}.` : 'Paused.'
}
