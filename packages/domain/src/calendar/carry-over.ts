import { type Calendar, emptyCalendar, type OccurrenceStatus, type Override, USUAL_MINUTES } from './calendar.ts'
import { changeRules } from './change-rules.ts'
import { readLocal } from '../dates/day-number.ts'
import { sourcesOf, startsAmong } from './sources.ts'
import { wallClockOf } from '../dates/wall-clock.ts'

/** What was said of one date, as it is stored. */
export interface Said {
  readonly recurrenceId: string
  readonly status: OccurrenceStatus
  /** Local, for what was moved or cancelled. */
  readonly start: string | null
  readonly durationMinutes: number | null
  /** Only its day is known. */
  readonly timeToFollow?: boolean | undefined
  /** Whether the date stands although no rule plans it any more. */
  readonly isKept: boolean
}

/** What plans dates, in a zone. */
export interface Plan extends Pick<Calendar, 'rules' | 'extraDates'> {
  readonly timeZone: string
}

/**
 * What was said of single dates, once a calendar has other rules and single dates, or another zone. It goes along where its
 * day has one meeting still (see changeRules). A date that was moved to a day to come and that nothing plans any more is
 * kept as an extra date, unless that is declined; what else has no date any more stays and is silent.
 */
export function carryOver<S extends Said>(
  said: readonly S[],
  before: Plan,
  after: Plan,
  { now, keepsMoved }: { now: Date; keepsMoved: boolean },
): S[] {
  const { carried, droppedOverrides } = changeRules(
    { ...emptyCalendar, overrides: said.map(asOverride) },
    after.timeZone,
    after,
  )
  const homes = new Map(carried.map(({ from, to }) => [from, to]))
  const dropped = new Set(droppedOverrides.map(({ recurrenceId }) => recurrenceId))
  const planned = plannedAmong(said, before)
  return said.map((word) => {
    const home = homes.get(word.recurrenceId)
    if (home !== undefined) {
      const start = word.start === word.recurrenceId ? home : word.start
      return { ...word, recurrenceId: home, start, isKept: false }
    }
    const isWanted = word.isKept || (planned.has(word.recurrenceId) && isMovedAhead(word, after.timeZone, now))
    return { ...word, isKept: dropped.has(word.recurrenceId) && keepsMoved && isWanted }
  })
}

/** What one date is called by what is said of it, and whether it stands by itself. */
export type Naming = Pick<Said, 'recurrenceId' | 'start' | 'isKept'>

/** What a change of the calendar made of the name of one date. */
export interface Renaming {
  readonly before: Naming
  readonly after: Naming
}

/** What a change of the calendar renamed; `after` has everything in the order of `before`. */
export function renamingsOf(before: readonly Said[], after: readonly Said[]): Renaming[] {
  return before.flatMap((word, index) => {
    const renamed = after[index]
    if (!renamed || (word.recurrenceId === renamed.recurrenceId && word.isKept === renamed.isKept)) return []
    return [{ before: namingOf(word), after: namingOf(renamed) }]
  })
}

/**
 * What was said of single dates, once a change of the calendar is taken back: what that renamed has the name that it had,
 * whatever was said of it since. What something else renamed again stays where carryOver puts it.
 */
export function takeBackRenamings<S extends Said>(
  said: readonly S[],
  carried: readonly S[],
  renamings: readonly Renaming[],
): S[] {
  const earlier = said.map((word) =>
    renamings.find(({ after }) => after.recurrenceId === word.recurrenceId && after.isKept === word.isKept),
  )
  const taken = new Set(carried.flatMap(({ recurrenceId }, index) => (earlier[index] ? [] : [recurrenceId])))
  return carried.map((word, index) => {
    const renaming = earlier[index]
    if (!renaming || taken.has(renaming.before.recurrenceId)) return word
    const { before, after } = renaming
    const start = said[index]?.start ?? null
    const own = start === after.start ? before.start : start
    return { ...word, ...before, start: own === after.recurrenceId ? before.recurrenceId : own }
  })
}

function namingOf({ recurrenceId, start, isKept }: Said): Naming {
  return { recurrenceId, start, isKept }
}

/** Which of these dates a plan has. */
function plannedAmong(said: readonly Said[], plan: Plan): Set<string> {
  const clock = wallClockOf(plan.timeZone)
  const moments = new Map(said.map(({ recurrenceId }) => [recurrenceId, clock.place(readLocal(recurrenceId)).at]))
  const planned = startsAmong([...moments.values()], sourcesOf(plan, clock))
  return new Set([...moments].filter(([, at]) => planned.has(at)).map(([recurrenceId]) => recurrenceId))
}

/** The extra dates on which what is kept stands: each where it was planned, so that its name stays. */
export function keptDates(said: readonly Said[]): Calendar['extraDates'] {
  return said
    .filter(({ isKept }) => isKept)
    .map(({ recurrenceId, durationMinutes, timeToFollow }) => ({
      start: recurrenceId,
      durationMinutes: timeToFollow ? USUAL_MINUTES : (durationMinutes ?? USUAL_MINUTES),
    }))
}

function isMovedAhead({ status, start, durationMinutes }: Said, timeZone: string, now: Date): boolean {
  if (status !== 'moved' || start === null) return false
  const { at } = wallClockOf(timeZone).place(readLocal(start))
  return at + (durationMinutes ?? USUAL_MINUTES) * 60_000 > now.getTime()
}

function asOverride({ recurrenceId, start, durationMinutes }: Said): Override {
  return {
    recurrenceId,
    status: 'moved',
    start: start ?? recurrenceId,
    durationMinutes: durationMinutes ?? USUAL_MINUTES,
    reason: '',
  }
}
