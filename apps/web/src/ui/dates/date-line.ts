import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'

type Told = Pick<Occurrence, 'startsAt' | 'endsAt' | 'venue' | 'timeToFollow'>

/** Whose clock tells when a date is: that of its own venue, or of its surgery. */
export function zoneOf({ venue }: Pick<Occurrence, 'venue'>, timeZone: string): string {
  return venue?.timeZone ?? timeZone
}

/** A date on one line: the day and from when to when, or that its time will follow. */
export function useDateLine() {
  const t = useMessages('common')
  const { day, fullDay, hours } = useFormat()
  return (date: Told, timeZone: string, { hasYear = false } = {}) => {
    const zone = zoneOf(date, timeZone)
    const clock = date.timeToFollow ? t('date.timeToFollow') : hours(date.startsAt, date.endsAt, zone)
    return `${hasYear ? fullDay(date.startsAt, zone) : day(date.startsAt, zone)}, ${clock}`
  }
}

/** When a surgery is on next, with its zone; null where that is not known. */
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
