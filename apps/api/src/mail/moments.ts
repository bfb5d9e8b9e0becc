import { isPastMidnight } from '@surgeries/domain/dates/today'
import { localeOf, mailsIn } from './texts/catalogue.ts'

/** `Mittwoch, 9. Dezember 2026, 17:30 Uhr (MEZ)`: always with weekday, local time and zone. */
export function momentIn(locale: string, instant: Date, timeZone: string): string {
  return timesIn(locale, [instant], timeZone)
}

export interface MailSpan {
  startsAt: Date
  endsAt: Date
  timeToFollow?: boolean | undefined
}

/** `Mittwoch, 9. Dezember 2026, 17:30–19:00 Uhr (MEZ)`, or the day and that the time will follow. */
export function spanIn(locale: string, { startsAt, endsAt, timeToFollow }: MailSpan, timeZone: string): string {
  if (timeToFollow)
    return `${dayIn(locale, startsAt, timeZone)} (${mailsIn(locale, 'mail-frame').say('time.toFollow')})`
  return timesIn(locale, [startsAt, endsAt], timeZone)
}

function timesIn(locale: string, [from, ...until]: [Date, ...Date[]], timeZone: string): string {
  const known = localeOf(locale)
  const { say } = mailsIn(known, 'mail-frame')
  const zone = format(ZONES[known] ?? known, { timeZone, timeZoneName: 'short' })
    .formatToParts(from)
    .find(({ type }) => type === 'timeZoneName')
  const clock = format(REGIONAL[known] ?? known, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const times = [from, ...until].map((instant) => clock.format(instant)).join('–')
  const hours = say('time.clock', { times })
  const isLate = until.some((endsAt) => isPastMidnight({ startsAt: from, endsAt }, timeZone))
  const nextDay = isLate ? ` ${say('time.nextDay')}` : ''
  return `${dayIn(known, from, timeZone)}, ${hours}${nextDay} (${zone?.value ?? timeZone})`
}

export function dayIn(locale: string, instant: Date, timeZone: string): string {
  const known = localeOf(locale)
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return format(REGIONAL[known] ?? known, day).format(instant)
}

export function dayOfStart(locale: string, localStart: string): string {
  return dayIn(locale, new Date(`${localStart.slice(0, 10)}T00:00Z`), 'UTC')
}

/** English here is British: day before month. */
const REGIONAL: Record<string, string> = { en: 'en-GB' }
/** Where the short names of zones are known that readers of a language know. */
const ZONES: Record<string, string> = { en: 'en-GB', mi: 'en-NZ' }

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, options)
}
