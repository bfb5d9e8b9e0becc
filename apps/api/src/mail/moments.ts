import { localeOf } from './compose.ts'

/** `Mittwoch, 9. Dezember 2026, 17:30 Uhr (MEZ)`: always with weekday, local time and zone. */
export function momentIn(locale: string, instant: Date, timeZone: string): string {
  const known = localeOf(locale)
  const zone = format(ZONES[known] ?? known, { timeZone, timeZoneName: 'short' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')
  const clock = format(REGIONAL[known] ?? known, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const hour = known === 'de' ? `${clock.format(instant)} Uhr` : clock.format(instant)
  return `${dayIn(known, instant, timeZone)}, ${hour} (${zone?.value ?? timeZone})`
}

/** `Wednesday, 9 December 2026` */
export function dayIn(locale: string, instant: Date, timeZone: string): string {
  const known = localeOf(locale)
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return format(REGIONAL[known] ?? known, day).format(instant)
}

/** English here is British: day before month. */
const REGIONAL: Record<string, string> = { en: 'en-GB' }
/** Where the short names of zones are known that readers of a language know. */
const ZONES: Record<string, string> = { en: 'en-GB', mi: 'en-NZ' }

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, options)
}
