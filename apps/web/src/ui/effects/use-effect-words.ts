import type { DateEffects } from '@surgeries/contracts/effects'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'

interface Span {
  startsAt: string
  endsAt: string
  timeToFollow?: boolean | undefined
  /** Of its own venue. */
  timeZone?: string | undefined
}

/** A date of a change as it is read: by the clock of the venue as it is now, and as it would be. */
export function useEffectWords({ timeZone, timeZoneBefore }: Pick<DateEffects, 'timeZone' | 'timeZoneBefore'>) {
  const t = useMessages('common')
  const { day, hours } = useFormat()
  const inZone =
    (usual: string) =>
    ({ startsAt, endsAt, timeToFollow, timeZone: zone = usual }: Span) =>
      `${day(startsAt, zone)}, ${timeToFollow ? t('date.timeToFollow') : hours(startsAt, endsAt, zone)}`
  return { words: inZone(timeZone), before: inZone(timeZoneBefore) }
}
