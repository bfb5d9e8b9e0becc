import type { Occurrence } from '@surgeries/contracts/occurrence'
import { html, type Markup } from '../../markup.ts'
import { longDate, offsetDate } from './dates.ts'

/** A date and whether it is really on, in words. */
export function dateInWords(date: Occurrence, timeZone: string): Markup {
  const { startsAt } = date
  const when = html`<time datetime="${offsetDate(startsAt, timeZone)}">${longDate(startsAt, timeZone)}</time>`
  return html`${when}: ${wordsFor(date, timeZone)}`
}

function wordsFor({ status, reason, recurrenceId, confirmedAt }: Occurrence, timeZone: string): string {
  if (status === 'cancelled') return because('cancelled', reason)
  const certainty = confirmedAt ? 'confirmed by its organiser' : 'not yet confirmed'
  if (status === 'scheduled') return certainty
  return `${because(`moved here from ${longDate(plannedStart(recurrenceId, timeZone), timeZone)}`, reason)}; ${certainty}`
}

function because(what: string, reason: string | null): string {
  return reason ? `${what} (${reason})` : what
}

/** The moment of a planned local start, the first of two (RFC 5545 §3.3.5). */
export function plannedStart(recurrenceId: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(recurrenceId).toZonedDateTime(timeZone).toInstant().toString()
}
