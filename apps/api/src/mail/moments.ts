import type { Locale } from '@surgeries/domain/i18n'
import { isPastMidnight } from '@surgeries/domain/dates/today'
import { mailsIn } from './texts/catalogue.ts'

/** `Mittwoch, 9. Dezember 2026, 17:30 Uhr (MEZ)`: always with weekday, local time and zone. */
export function momentIn(locale: Locale, instant: Date, timeZone: string): string {
  return timesIn(locale, [instant], timeZone)
}

export interface MailSpan {
  startsAt: Date
  endsAt: Date
  timeToFollow?: boolean | undefined
}

/** `Mittwoch, 9. Dezember 2026, 17:30–19:00 Uhr (MEZ)`, or the day and that the time will follow. */
export function spanIn(locale: Locale, { startsAt, endsAt, timeToFollow }: MailSpan, timeZone: string): string {
  if (timeToFollow)
    return `${dayIn(locale, startsAt, timeZone)} (${mailsIn(locale, 'mail-frame').say('time.toFollow')})`
  return timesIn(locale, [startsAt, endsAt], timeZone)
}

function timesIn(locale: Locale, [from, ...until]: [Date, ...Date[]], timeZone: string): string {
  const { say } = mailsIn(locale, 'mail-frame')
  const zone = format(ZONES[locale] ?? locale, { timeZone, timeZoneName: 'short' })
    .formatToParts(from)
    .find(({ type }) => type === 'timeZoneName')
  const clock = format(REGIONAL[locale] ?? locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const times = [from, ...until].map((instant) => clock.format(instant)).join('–')
  const hours = say('time.clock', { times })
  const isLate = until.some((endsAt) => isPastMidnight({ startsAt: from, endsAt }, timeZone))
  const nextDay = isLate ? ` ${say('time.nextDay')}` : ''
  return `${dayIn(locale, from, timeZone)}, ${hours}${nextDay} (${zone?.value ?? timeZone})`
}

export function dayIn(locale: Locale, instant: Date, timeZone: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return format(REGIONAL[locale] ?? locale, day).format(instant)
}

export function dayOfStart(locale: Locale, localStart: string): string {
  return dayIn(locale, new Date(`${localStart.slice(0, 10)}T00:00Z`), 'UTC')
}

/** English here is British: day before month. */
const REGIONAL: Record<string, string> = { en: 'en-GB' }
/** Where the short names of zones are locale that readers of a language know. */
const ZONES: Record<string, string> = { en: 'en-GB', mi: 'en-NZ' }

function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, options)
}
