import type { Occurrence } from '@surgeries/contracts/occurrence'
import { venueWords } from '@surgeries/domain/date-venue'
import { html, type Markup, NOTHING } from '../../markup.ts'
import { longDate, longDay, offsetDate } from './dates.ts'
import { nameInPage } from './names.ts'

export function dateInWords(date: Occurrence, timeZone: string): Markup {
  return html`${whenInWords(date, timeZone)}: ${wordsFor(date, timeZone)}${whereOf(date)}`
}

/** When a date is, also for programs; of some only the day is known. */
export function whenInWords({ startsAt, localStart, venue, timeToFollow }: WhenFacts, timeZone: string): Markup {
  if (timeToFollow)
    return html`<time datetime="${localStart.slice(0, 10)}">${longDay(localStart)}</time>, the time will follow`
  const zone = venue?.timeZone ?? timeZone
  return html`<time datetime="${offsetDate(startsAt, zone)}">${longDate(startsAt, zone)}</time>`
}

type WhenFacts = Pick<Occurrence, 'startsAt' | 'localStart' | 'venue' | 'timeToFollow'>

/** The venue of a date on one line; null where it is held where its surgery usually is. */
export function venueInWords({ venue }: Pick<Occurrence, 'venue'>): string | null {
  return venue ? venueWords(venue) : null
}

function whereOf(date: Occurrence): Markup {
  const venue = venueInWords(date)
  if (!venue) return NOTHING
  return html`<br /><strong>At another venue:</strong>
    ${nameInPage(venue)}${date.venue?.directions ? html` (${date.venue.directions})` : NOTHING}`
}

function wordsFor(
  { status, reason, recurrenceId, localStart, timeToFollow, confirmedAt }: Occurrence,
  timeZone: string,
) {
  if (status === 'cancelled') return because('cancelled', reason)
  const certainty = confirmedAt ? 'confirmed by its organiser' : 'not yet confirmed'
  const isSameDay = recurrenceId.slice(0, 10) === localStart.slice(0, 10)
  if (status === 'scheduled' || (timeToFollow && isSameDay)) return certainty
  return `${because(`moved here from ${longDate(plannedStart(recurrenceId, timeZone), timeZone)}`, reason)}; ${certainty}`
}

function because(what: string, reason: string | null): string {
  return reason ? `${what} (${reason})` : what
}

/** The moment of a planned local start, the first of two (RFC 5545 §3.3.5). */
export function plannedStart(recurrenceId: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(recurrenceId).toZonedDateTime(timeZone).toInstant().toString()
}
