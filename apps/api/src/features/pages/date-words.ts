import type { Occurrence } from '@surgeries/contracts/occurrence'
import { html, type Markup, NOTHING } from '../../markup.ts'
import { longDate, offsetDate } from './dates.ts'

/** A date and whether it is really on, in words. */
export function dateInWords({ startsAt, ...date }: Occurrence, timeZone: string): Markup {
  const when = html`<time datetime="${offsetDate(startsAt, timeZone)}">${longDate(startsAt, timeZone)}</time>`
  const words = [...became(date, timeZone), ...certainty(date)].join(' ')
  return html`${when}${words ? html`: ${words}` : NOTHING}`
}

function became({ status, reason, recurrenceId }: Omit<Occurrence, 'startsAt'>, timeZone: string): string[] {
  if (status === 'cancelled') return [because('cancelled', reason)]
  return status === 'moved'
    ? [because(`moved here from ${longDate(plannedStart(recurrenceId, timeZone), timeZone)}`, reason)]
    : []
}

function certainty({ status, confirmedAt }: Omit<Occurrence, 'startsAt'>): string[] {
  if (status === 'cancelled') return []
  return [confirmedAt ? 'Confirmed by its organiser.' : 'Not yet confirmed.']
}

function because(what: string, reason: string | null): string {
  return reason ? `${what} (${reason}).` : `${what}.`
}

/** The moment of a planned local start, the first of two (RFC 5545 §3.3.5). */
export function plannedStart(recurrenceId: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(recurrenceId).toZonedDateTime(timeZone).toInstant().toString()
}
