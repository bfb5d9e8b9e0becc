import { DAY_MS } from '../../dates/durations.ts'
import { DAY_MINUTES, dayOfLocal, readDay } from '../../dates/day-number.ts'
import { DIVISIONS } from './days-of-period.ts'
import type { Rule } from './rule.ts'
import type { Placed, WallClock } from '../../dates/wall-clock.ts'

/**
 * The most that is looked at in one go, in periods and candidates together: a daily rule for more than a century. What
 * lies beyond does not happen, so that no rule can keep us busy.
 */
const MOST_STEPS = 40_000

/** Nothing repeats after this. */
const LAST_DAY = readDay('2999-12-31')

/** Local days begin at other moments than those of UTC, by more than a day where a day was skipped. */
const MARGIN_DAYS = 2

/**
 * The moments at which a rule has something start, in order: about those from `from` until `until` (ms), a few more
 * before. The start itself is one of them only if the rule yields it. Follows RFC 5545 §3.3.10:
 *
 * - a day that does not exist (30 February) and a wall time that the clocks jump over do not count: not for COUNT, not
 *   for BYSETPOS;
 * - a wall time that comes twice means the first of the two.
 */
export function* startsOfRule(
  rule: Rule,
  start: number,
  clock: WallClock,
  { from, until }: { from: number; until: number },
): Generator<Placed> {
  const division = DIVISIONS[rule.frequency]
  const startDay = dayOfLocal(start)
  const times = timesOfDay(rule, start)
  const lastDay = Math.min(Math.floor(until / DAY_MS) + MARGIN_DAYS, LAST_DAY)
  const isOver = endOf(rule)
  let count = 0
  let steps = 0
  let period = firstPeriod(rule, startDay, Math.floor(from / DAY_MS) - MARGIN_DAYS)
  for (; division.firstDayOf(period, rule) <= lastDay && steps < MOST_STEPS; period += rule.interval) {
    const candidates = placeAll(division.daysOf(period, rule, startDay), times, clock)
    steps += 1 + candidates.length
    for (const placed of atPositions(candidates, rule.bySetPosition)) {
      if (placed.local < start) continue
      if (isOver(placed) || count === rule.count || placed.at >= until) return
      count += 1
      yield placed
    }
  }
}

/** The period to begin with: far ahead at once, unless the occurrences have to be counted from the first. */
function firstPeriod(rule: Rule, startDay: number, day: number): number {
  const { periodOf } = DIVISIONS[rule.frequency]
  const first = periodOf(startDay, rule)
  if (rule.count !== null || day <= startDay) return first
  const ahead = periodOf(day, rule) - first
  return first + ahead - (ahead % rule.interval)
}

/** Minutes since midnight, in order. */
function timesOfDay(rule: Rule, start: number): number[] {
  const time = start - dayOfLocal(start) * DAY_MINUTES
  const hours = rule.byHour.length > 0 ? rule.byHour : [Math.floor(time / 60)]
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [time % 60]
  return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute))
}

function placeAll(days: number[], times: number[], clock: WallClock): Placed[] {
  const placed: Placed[] = []
  for (const day of days) {
    for (const time of times) {
      const local = day * DAY_MINUTES + time
      const at = clock.momentOf(local)
      if (at !== null) placed.push({ local, at })
    }
  }
  return placed
}

function atPositions(candidates: Placed[], positions: number[]): Placed[] {
  if (positions.length === 0) return candidates
  return candidates.filter((_, index) => positions.includes(index + 1) || positions.includes(index - candidates.length))
}

function endOf(rule: Rule): (placed: Placed) => boolean {
  const { until } = rule
  if (until === null) return () => false
  if (until.endsWith('Z')) return ({ at }) => at > Date.parse(until)
  const [day = '', time = '23:59'] = until.split('T')
  const last = readDay(day) * DAY_MINUTES + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return ({ local }) => local > last
}
