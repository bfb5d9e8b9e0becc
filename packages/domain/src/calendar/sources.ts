import type { Calendar, CalendarRule } from './calendar.ts'
import { readLocal } from '../dates/day-number.ts'
import { readRule } from './rules/read-rule.ts'
import { startsOfRule } from './rules/starts-of-rule.ts'
import type { Placed, WallClock } from '../dates/wall-clock.ts'

export interface Span {
  /** ms since 1970 */
  from: number
  until: number
}

/** Where occurrences come from: a rule or a single date, before anything is skipped, moved or cancelled. */
export interface Source {
  durationMinutes: number
  timeToFollow?: boolean | undefined
  /** Starts in order: those in the span, perhaps a few before. */
  startsIn: (span: Span) => Iterable<Placed>
}

/** The rules, then the extra dates of a calendar. Throws a RangeError when one cannot be read. */
export function sourcesOf({ rules, extraDates }: Pick<Calendar, 'rules' | 'extraDates'>, clock: WallClock): Source[] {
  return [...rules, ...extraDates.map((date) => ({ ...date, rule: null }))].map((each) => sourceOf(each, clock))
}

export function sourceOf({ start, durationMinutes, rule, timeToFollow }: CalendarRule, clock: WallClock): Source {
  const local = readLocal(start)
  if (rule === null) {
    const placed = clock.place(local)
    return {
      durationMinutes,
      timeToFollow,
      startsIn: ({ from, until }) => (placed.at >= from && placed.at < until ? [placed] : []),
    }
  }
  const { rule: parts } = readRule(rule)
  if (!parts) throw new RangeError('This repeating rule cannot be read.')
  return { durationMinutes, startsIn: (span) => startsOfRule(parts, local, clock, span) }
}

/** The source that has something start at a moment, the first of several; null if none has. */
export function sourceAt(at: number, sources: Source[]): Source | null {
  const span = { from: at, until: at + 1 }
  return sources.find((source) => [...source.startsIn(span)].some((placed) => placed.at === at)) ?? null
}

/** Which of these moments something starts at. Every source is followed once, however many are asked for. */
export function startsAmong(moments: number[], sources: Source[]): Set<number> {
  const asked = new Set(moments)
  const span = { from: Math.min(...moments), until: Math.max(...moments) + 1 }
  const starts = asked.size === 0 ? [] : sources.flatMap((source) => [...source.startsIn(span)])
  return new Set(starts.map(({ at }) => at).filter((at) => asked.has(at)))
}
