import { localeOf } from './compose.ts'

interface Span {
  startsAt: Date
  endsAt: Date
}

/** `Wednesday, 16 December 2026, 17:30–19:00 (Greenwich Mean Time)`: always with weekday, local time and zone. */
export function spanIn(locale: string, { startsAt, endsAt }: Span, timeZone: string): string {
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional(locale), { ...options, timeZone })
  const day = inZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(startsAt)
  const clock = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const zone = inZone({ timeZoneName: 'long' })
    .formatToParts(startsAt)
    .find(({ type }) => type === 'timeZoneName')
  return `${day}, ${clock.format(startsAt)}–${clock.format(endsAt)} (${zone?.value ?? timeZone})`
}

/** English here is British: day before month. */
function regional(locale: string): string {
  const known = localeOf(locale)
  return known === 'en' ? 'en-GB' : known
}
