import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'

type Told = Pick<Occurrence, 'startsAt' | 'endsAt' | 'venue' | 'timeToFollow'>

export function zoneOf({ venue }: Pick<Occurrence, 'venue'>, timeZone: string): string {
  return venue?.timeZone ?? timeZone
}

export function useDateLine() {
  const t = useMessages('common')
  const { day, fullDay, hours } = useFormat()
  return (date: Told, timeZone: string, { hasYear = false } = {}) => {
    const zone = zoneOf(date, timeZone)
    const clock = date.timeToFollow ? t('date.timeToFollow') : hours(date.startsAt, date.endsAt, zone)
    return `${hasYear ? fullDay(date.startsAt, zone) : day(date.startsAt, zone)}, ${clock}`
  }
}

export function useNextMoment() {
  const line = useDateLine()
  const { moment } = useFormat()
  return ({ nextAt, timeZone, dates }: Pick<SurgerySummary, 'nextAt' | 'timeZone' | 'dates'>) => {
    if (!nextAt) return null
    const date = dates.find(({ startsAt, status }) => startsAt === nextAt && status !== 'cancelled')
    if (date?.timeToFollow) return line(date, timeZone)
    return moment(nextAt, date ? zoneOf(date, timeZone) : timeZone)
  }
}
