import type { Weekday } from '@surgeries/domain/dates/day-number'
import type { Ending } from '@surgeries/domain/calendar/pattern'

export interface Line {
  /** `rule` is one that was typed, or that taps could not have made. */
  kind: 'weekly' | 'monthly' | 'once' | 'rule'
  every: number
  /** For `monthly` one at most. */
  weekdays: Weekday[]
  /** Which weekdays of the month, 1 to 5, and -1 for the last: for `monthly`. */
  nths: number[]
  /** Months without a meeting, 1 to 12. */
  exceptMonths: number[]
  /** A day not chosen yet is empty, a number not typed yet is 0. */
  ending: Ending
  /** The RRULE as it was typed or came; it stands as long as it says the same as the taps. */
  rule: string
  /** The day itself for `once`; else the first one, where it was chosen or known. Empty: the next that fits. */
  date: string
  /** Wall time at the venue, `17:30`. */
  time: string
  durationMinutes: number
  isExtra: boolean
  timeToFollow?: boolean | undefined
}

export const blankLine: Readonly<Line> = Object.freeze({
  kind: 'monthly',
  every: 1,
  weekdays: [],
  nths: [2],
  exceptMonths: [],
  ending: null,
  rule: '',
  date: '',
  time: '17:30',
  durationMinutes: 120,
  isExtra: false,
})

export const RHYTHMS = ['first', 'second', 'third', 'fourth', 'last', 'weekly', 'fortnightly', 'once'] as const
export type Rhythm = (typeof RHYTHMS)[number]

const NTH_NAMES = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const
type NthName = keyof typeof NTH_NAMES

export function withRhythm(line: Line, rhythm: Rhythm): Line {
  if (rhythm === 'once') return { ...line, kind: 'once' }
  if (rhythm === 'weekly' || rhythm === 'fortnightly')
    return { ...line, kind: 'weekly', every: rhythm === 'weekly' ? 1 : 2, isExtra: false }
  return {
    ...line,
    kind: 'monthly',
    every: line.kind === 'monthly' ? line.every : 1,
    nths: [NTH_NAMES[rhythm]],
    weekdays: line.weekdays.slice(0, 1),
    isExtra: false,
  }
}

/** The tap that a line was begun with; null for a rule that was typed. */
export function rhythmOf({ kind, every, nths }: Line): Rhythm | null {
  if (kind === 'rule') return null
  if (kind === 'once') return 'once'
  if (kind === 'weekly') return every === 1 ? 'weekly' : 'fortnightly'
  return nthNameOf(nths[0] ?? 0)
}

function nthNameOf(nth: number): NthName | null {
  const names = ['first', 'second', 'third', 'fourth', 'last'] as const
  return names.find((name) => NTH_NAMES[name] === nth) ?? null
}
