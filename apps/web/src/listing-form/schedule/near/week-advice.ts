import { type WeekCandidate, weekCandidates, weighWeeks } from '@surgeries/domain/calendar/free-week'
import { addDays } from '@surgeries/domain/dates/day-number'
import { monthNumberOf } from '../calendar-day.ts'
import { firstDayOf, firstDays, isInStep } from '../line/first-days.ts'
import type { Line } from '../line/line.ts'
import type { NearDate } from './near-day.ts'

const MONTHS_AHEAD = 6
const TURNS_AHEAD = 13

export interface WeekAdvice {
  change: { nths: number[] } | { date: string }
  isFree: boolean
}

interface Known {
  dates: readonly NearDate[]
  until: string
}

/** When a meeting might be instead; null when it keeps clear of its neighbours already, or nothing is better. */
export function weekAdvice(line: Line, today: string, near: Known): WeekAdvice | null {
  const { kind, every, nths, weekdays } = line
  const [[nth, ...otherNths], [weekday, ...otherDays]] = [nths, weekdays]
  if (!weekday || otherDays.length > 0) return null
  if (kind === 'monthly' && every === 1 && nth && otherNths.length === 0) {
    const better = betterOf(weekCandidates(weekday, today, MONTHS_AHEAD), nth, line, near)
    return better && { change: { nths: [better.nth] }, isFree: better.isFree }
  }
  if (kind !== 'weekly' || every === 1) return null
  const begun = { ...line, date: firstDayOf(line, today) }
  const turns = firstDays(line, today).map((first, index) => ({ nth: index, days: turnsFrom(first, every) }))
  const mine = turns.findIndex(({ days: [first = ''] }) => isInStep(begun, first))
  const better = betterOf(turns, mine, line, near)
  const date = better && turns[better.nth]?.days[0]
  return date ? { change: { date }, isFree: better.isFree } : null
}

function turnsFrom(first: string, every: number): string[] {
  return Array.from({ length: TURNS_AHEAD }, (_, turn) => addDays(first, 7 * every * turn))
}

function betterOf(candidates: WeekCandidate[], mine: number, { exceptMonths }: Line, { dates, until }: Known) {
  const weighed = weighWeeks(
    candidates
      .map(({ nth, days }) => ({
        nth,
        days: days.filter((day) => day <= until && !exceptMonths.includes(monthNumberOf(day))),
      }))
      .filter(({ days }) => days.length > 0),
    dates.map(({ day }) => day),
  ).map(({ nth, clashes }) => ({ nth, lost: new Set(clashes.map(({ day }) => day)).size }))
  const lostByMine = weighed.find(({ nth }) => nth === mine)?.lost ?? 0
  const [best] = weighed
  return best && best.lost < lostByMine ? { nth: best.nth, isFree: best.lost === 0 } : null
}
