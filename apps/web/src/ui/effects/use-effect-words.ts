import type { DateEffects } from '@surgeries/contracts/effects'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'

interface Span {
  startsAt: string
  endsAt: string
  timeToFollow?: boolean | undefined
  timeZone?: string | undefined
}

export function useEffectWords({ timeZone, timeZoneBefore }: Pick<DateEffects, 'timeZone' | 'timeZoneBefore'>) {
  const t = useMessages('common')
  const { day, hours } = useFormat()
  const inZone =
    (usual: string) =>
    ({ startsAt, endsAt, timeToFollow, timeZone: zone = usual }: Span) =>
      `${day(startsAt, zone)}, ${timeToFollow ? t('date.timeToFollow') : hours(startsAt, endsAt, zone)}`
  return { words: inZone(timeZone), before: inZone(timeZoneBefore) }
}
