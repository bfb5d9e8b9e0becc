import { freeWeek, weekCandidates, weighWeeks } from '@surgeries/domain/calendar/free-week'
import { monthOf } from '../calendar-day.ts'
import type { Line } from '../line.ts'
import type { NearDate } from './near-day.ts'

const MONTHS_AHEAD = 6

/** A week of the month that suits better: free of neighbours, or with fewer. */
export interface WeekAdvice {
  nth: number
  isFree: boolean
}

/** Which week a monthly meeting might choose instead; null when it keeps clear already, or nothing is better. */
export function weekAdvice(
  { kind, every, nths, weekdays, exceptMonths }: Line,
  today: string,
  near: { dates: readonly NearDate[]; until: string },
): WeekAdvice | null {
  const [[nth, ...otherNths], [weekday]] = [nths, weekdays]
  if (kind !== 'monthly' || every !== 1 || otherNths.length > 0 || !nth || !weekday) return null
  const neighbours = near.dates.map(({ day }) => day)
  const candidates = weekCandidates(weekday, today, MONTHS_AHEAD)
    .map((candidate) => ({
      ...candidate,
      days: candidate.days.filter((day) => day <= near.until && !exceptMonths.includes(monthOf(day))),
    }))
    .filter(({ days }) => days.length > 0)
  const weighed = weighWeeks(candidates, neighbours)
  const lostBy = (week: number) => weighed.find((each) => each.nth === week)?.clashes.length ?? 0
  if (lostBy(nth) === 0) return null
  const free = freeWeek(candidates, neighbours)
  if (free) return { nth: free.nth, isFree: true }
  const [best] = weighed
  return best && best.clashes.length < lostBy(nth) ? { nth: best.nth, isFree: false } : null
}
