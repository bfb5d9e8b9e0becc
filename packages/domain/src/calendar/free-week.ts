import {
  dayOfLocal,
  firstDayOfMonth,
  monthOf,
  readDay,
  readLocal,
  type Weekday,
  writeDay,
} from '../dates/day-number.ts'
import { weekdaysWithin } from './rules/days-of-month.ts'

/** Meetings of neighbours closer than this take people from each other, in days either side. */
export const CLASH_DAYS = 2

/** A week of the month that could be chosen: 1 to 4, -1 for the last, and the days that it means. */
export interface WeekCandidate {
  nth: number
  days: string[]
}

/** A candidate with those of its days that lie too close to a neighbour's. */
export interface WeighedWeek extends WeekCandidate {
  clashes: { day: string; neighbour: string }[]
}

/** The weeks that a monthly meeting on a weekday could choose, with their days in the coming months from a day on. */
export function weekCandidates(weekday: Weekday, from: string, months: number): WeekCandidate[] {
  const first = readDay(from)
  return [1, 2, 3, 4, -1].map((nth) => {
    const found = Array.from({ length: months + 1 }, (_, ahead) => monthOf(first) + ahead).flatMap((month) =>
      weekdaysWithin(firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1, [{ weekday, nth }]),
    )
    return {
      nth,
      days: found
        .filter((day) => day >= first)
        .slice(0, months)
        .map(writeDay),
    }
  })
}

/**
 * The candidates with their clashes, those with the fewest first, else in the order given. Neighbours are local days or
 * local starts (`2026-12-16`, `2026-12-16T17:30`).
 */
export function weighWeeks(candidates: readonly WeekCandidate[], neighbours: readonly string[]): WeighedWeek[] {
  const taken = neighbours.map((text) => (text.length > 10 ? dayOfLocal(readLocal(text)) : readDay(text)))
  return candidates
    .map((candidate) => ({
      ...candidate,
      clashes: candidate.days.flatMap((day) => {
        const near = taken.filter((other) => Math.abs(other - readDay(day)) <= CLASH_DAYS)
        return near.map((other) => ({ day, neighbour: writeDay(other) }))
      }),
    }))
    .sort((a, b) => daysLost(a) - daysLost(b))
}

/** The first candidate that keeps clear of every neighbour; null when each of them clashes at least once. */
export function freeWeek(candidates: readonly WeekCandidate[], neighbours: readonly string[]): WeekCandidate | null {
  const [best] = weighWeeks(candidates, neighbours)
  return best && best.clashes.length === 0 ? { nth: best.nth, days: best.days } : null
}

function daysLost({ clashes }: WeighedWeek): number {
  return new Set(clashes.map(({ day }) => day)).size
}
