import { WEEKDAYS, type Weekday } from '@surgeries/domain/dates/day-number'
import type { Transition } from './transitions.ts'

export interface YearlyRun {
  month: number
  nth: number
  weekday: Weekday
  transitions: Transition[]
}

/** So many times in a row are a custom. */
const FEWEST = 10

interface Candidate {
  key: string
  year: number
  month: number
  weekday: Weekday
  nths: number[]
}

interface Growing {
  latest: Candidate
  nths: number[]
  transitions: Transition[]
}

export function yearlyRunsOf(transitions: Transition[]): { runs: YearlyRun[]; others: Transition[] } {
  const growing: Growing[] = []
  for (const transition of transitions) {
    const latest = candidateOf(transition)
    const run = growing.find((each) => goesOn(each, latest))
    if (run) {
      run.nths = run.nths.filter((nth) => latest.nths.includes(nth))
      run.latest = latest
      run.transitions.push(transition)
    } else growing.push({ latest, nths: latest.nths, transitions: [transition] })
  }
  const lastYear = Math.max(...growing.map(({ latest }) => latest.year))
  const isCustom = (run: Growing) => run.transitions.length >= FEWEST && run.latest.year >= lastYear - 1
  return {
    runs: growing.filter(isCustom).map(({ latest: { month, weekday }, nths, transitions: its }) => ({
      month,
      // "The last" is what people mean where it is also the fourth each time.
      nth: nths.includes(-1) ? -1 : (nths[0] ?? -1),
      weekday,
      transitions: its,
    })),
    others: growing.filter((run) => !isCustom(run)).flatMap((run) => run.transitions),
  }
}

function goesOn({ latest, nths }: Growing, next: Candidate): boolean {
  return latest.key === next.key && latest.year === next.year - 1 && nths.some((nth) => next.nths.includes(nth))
}

function candidateOf({ at, offsetBefore, offsetAfter }: Transition): Candidate {
  const wall = new Date(at.getTime() + offsetBefore * 60_000)
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()]
  const weekday = WEEKDAYS[(wall.getUTCDay() + 6) % 7] ?? 'MO'
  const isLast = day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate()
  const key = [offsetBefore, offsetAfter, month, weekday, wall.toISOString().slice(11, 16)].join(' ')
  return { key, year, month, weekday, nths: [Math.ceil(day / 7), ...(isLast ? [-1] : [])] }
}
