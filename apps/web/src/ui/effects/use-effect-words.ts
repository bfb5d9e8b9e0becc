import type { DateEffects } from '@surgeries/contracts/effects'
import { useFormat } from '../../locales/use-format.ts'

interface Span {
  startsAt: string
  endsAt: string
}

/** A date of a change as it is read: by the clock of the venue as it is now, and as it would be. */
export function useEffectWords({ timeZone, timeZoneBefore }: Pick<DateEffects, 'timeZone' | 'timeZoneBefore'>) {
  const { day, hours } = useFormat()
  const inZone =
    (zone: string) =>
    ({ startsAt, endsAt }: Span) =>
      `${day(startsAt, zone)}, ${hours(startsAt, endsAt, zone)}`
  return { words: inZone(timeZone), before: inZone(timeZoneBefore) }
}
