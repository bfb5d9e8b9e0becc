import type { Calendar, Override } from './calendar.ts'
import { DAY_MINUTES, dayOfLocal, readLocal, writeLocal } from '../dates/day-number.ts'
import { type Source, sourcesOf } from './sources.ts'
import { type WallClock, wallClockOf } from '../dates/wall-clock.ts'

/** What a change of rules did to the single occurrences that had been spoken of, each by its recurrenceId. */
export interface RuleChange {
  readonly calendar: Calendar
  /** Those whose meeting now begins at another time of the same day, and keep what was said of them. */
  readonly carried: readonly { readonly from: string; readonly to: string }[]
  /** Those whose day has no meeting any more: to be told to the organiser. */
  readonly droppedOverrides: readonly Override[]
  readonly droppedSkips: readonly string[]
}

/**
 * Gives a calendar other rules and extra dates, or the same ones in another zone. What was moved, cancelled or skipped
 * stays so where its occurrence is still there. Where the time of day changed, it goes with the day's one meeting, so that
 * a cancelled evening is not on again because evenings begin later. The rest is dropped, and told.
 */
export function changeRules(
  calendar: Calendar,
  timeZone: string,
  { rules, extraDates }: Pick<Calendar, 'rules' | 'extraDates'>,
): RuleChange {
  const clock = wallClockOf(timeZone)
  const sources = sourcesOf({ rules, extraDates }, clock)
  const spokenOf = [
    ...[...calendar.overrides, ...(calendar.venues ?? [])].map(({ recurrenceId }) => recurrenceId),
    ...calendar.skippedDates,
  ]
  const homes = homesOf(spokenOf, sources, clock)
  return {
    calendar: {
      rules,
      extraDates,
      skippedDates: calendar.skippedDates.flatMap((skipped) => homes.get(skipped) ?? []),
      overrides: calendar.overrides.flatMap((override) => {
        const home = homes.get(override.recurrenceId)
        return home ? [rehoused(override, home)] : []
      }),
      venues: (calendar.venues ?? []).flatMap(({ recurrenceId, venue }) => {
        const home = homes.get(recurrenceId)
        return home ? [{ recurrenceId: home, venue }] : []
      }),
    },
    carried: [...homes].filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })),
    droppedOverrides: calendar.overrides.filter(({ recurrenceId }) => !homes.has(recurrenceId)),
    droppedSkips: calendar.skippedDates.filter((skipped) => !homes.has(skipped)),
  }
}

/** From each recurrenceId to the one that it has under the new rules; those without are left out. */
function homesOf(recurrenceIds: string[], sources: Source[], clock: WallClock): Map<string, string> {
  const starts = startsByDay(recurrenceIds.map(readLocal).map(dayOfLocal), sources, clock)
  const homes = new Map<string, string>()
  for (const id of recurrenceIds) {
    const { local } = clock.place(readLocal(id))
    if (starts.get(dayOfLocal(local))?.has(local)) homes.set(id, writeLocal(local))
  }
  const claimed = new Set(homes.values())
  for (const id of recurrenceIds) {
    const onDay = starts.get(dayOfLocal(readLocal(id))) ?? []
    const [only, ...others] = [...onDay].map(writeLocal)
    if (homes.has(id) || !only || others.length > 0 || claimed.has(only)) continue
    homes.set(id, only)
    claimed.add(only)
  }
  return homes
}

/** The local starts from the first to the last of some days, by day. */
function startsByDay(days: number[], sources: Source[], clock: WallClock): Map<number, Set<number>> {
  const byDay = new Map<number, Set<number>>()
  if (days.length === 0) return byDay
  // A day more, for a start that clocks put into the next.
  const span = {
    from: clock.place(Math.min(...days) * DAY_MINUTES).at,
    until: clock.place((Math.max(...days) + 2) * DAY_MINUTES).at,
  }
  for (const { local } of sources.flatMap((source) => [...source.startsIn(span)])) {
    const onDay = byDay.get(dayOfLocal(local)) ?? new Set()
    byDay.set(dayOfLocal(local), onDay.add(local))
  }
  return byDay
}

/** A meeting that was cancelled where it was planned is cancelled where it is planned now; a new place stays. */
function rehoused(override: Override, home: string): Override {
  const wasInPlace = override.start === override.recurrenceId
  return { ...override, recurrenceId: home, start: wasInPlace ? home : override.start }
}
