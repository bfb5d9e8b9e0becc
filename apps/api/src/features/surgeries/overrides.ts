import { calendarOf, type ExtraDate } from '@surgeries/domain/calendar/calendar'
import {
  carryOver,
  type Plan,
  type Renaming,
  renamingsOf,
  takeBackRenamings,
} from '@surgeries/domain/calendar/carry-over'
import { isOpenState } from '@surgeries/domain/moderation'
import type { SurgeryEvent } from '@surgeries/domain/lifecycle'
import type { Schedule } from '@surgeries/contracts/schedule'
import type { Db } from '../../db/client.ts'
import { addJob } from '../../queue/add-job.ts'
import { type Applied, applySurgeryEvent, type EventFacts } from './lifecycle/apply-event.ts'
import { calendarFrom, readSchedule } from './dates/calendar-of.ts'
import {
  type CalendarFacts,
  type KnownOverride,
  listCalendarFacts,
  renameProposals,
  renameOverride,
  upsertOverride,
  type OccurrenceOverride,
} from './dates/queries/occurrences.ts'
import { lockForCalendarChange } from './queries/locks.ts'

export async function readCalendar(db: Db, surgeryId: string) {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  return facts && { ...facts, calendar: calendarFrom(facts) }
}

export async function readCalendars(db: Db, surgeryIds: string[]) {
  const all = await listCalendarFacts(db, { id: { in: surgeryIds }, limit: surgeryIds.length })
  return new Map(all.map((facts) => [facts.id, { ...facts, calendar: calendarFrom(facts) }]))
}

export type DateEvent = Extract<
  SurgeryEvent,
  'change_date' | 'confirm_date' | 'change_venue' | 'approve_venue' | 'undo'
>

/** Keeps what is said of single dates. It is news unless it only says that they take place. */
export async function saveOverrides(
  db: Db,
  surgeryId: string,
  overrides: readonly OccurrenceOverride[],
  now: Date,
  { event, ...facts }: { event: DateEvent } & Pick<EventFacts, 'restored' | 'record'>,
): Promise<Applied> {
  for (const override of overrides) await upsertOverride(db, surgeryId, override, now)
  const data = event === 'confirm_date' ? {} : { datesAt: now }
  return applySurgeryEvent(db, surgeryId, event, now, { ...facts, data })
}

export function overridesWith(
  overrides: readonly KnownOverride[],
  recurrenceId: string,
  change: Partial<KnownOverride>,
): KnownOverride[] {
  const known = overrides.find((override) => override.recurrenceId === recurrenceId)
  return [...overrides.filter((other) => other !== known), { ...(known ?? nothingSaidOf(recurrenceId)), ...change }]
}

function nothingSaidOf(recurrenceId: string): KnownOverride {
  return {
    recurrenceId,
    status: 'scheduled',
    start: null,
    durationMinutes: null,
    reason: '',
    confirmedAt: null,
    isKept: false,
    timeToFollow: false,
    movedReason: null,
    venue: null,
  }
}

export interface NextCalendar {
  schedule: Schedule | null
  timeZone: string
  imported?: ExtraDate[]
  keepsMoved?: boolean | undefined
  renamings?: readonly Renaming[] | undefined
}

export function overridesAfter(before: CalendarFacts, next: NextCalendar, now: Date): KnownOverride[] {
  const planOf = (schedule: Schedule | null, imported: readonly ExtraDate[], timeZone: string): Plan => {
    const { rules, extraDates } = calendarOf(schedule)
    return { rules, extraDates: [...extraDates, ...imported], timeZone }
  }
  const carried = carryOver(
    before.overrides,
    planOf(readSchedule(before.schedule), before.imported, before.timeZone),
    planOf(next.schedule, next.imported ?? before.imported, next.timeZone),
    { now, keepsMoved: next.keepsMoved ?? true },
  )
  return takeBackRenamings(before.overrides, carried, next.renamings ?? [])
}

/**
 * Lets what was said of single dates, or proposed for them, go along when the calendar changes, in the transaction that
 * changes it. What was proposed for a date that is gone is settled soon, or from `settleAt` on. Returns what was renamed.
 */
export async function remapOverrides(
  db: Db,
  before: CalendarFacts,
  next: NextCalendar & { settleAt?: Date },
  now: Date,
): Promise<Renaming[]> {
  const surgeryId = before.id
  const said = new Set(before.overrides.map(({ recurrenceId }) => recurrenceId))
  // Of several that could go along to one date, the first does: one that still waits.
  const proposals = (await lockForCalendarChange(db, surgeryId)).toSorted(
    (a, b) => Number(isOpenState(b.state)) - Number(isOpenState(a.state)),
  )
  const proposed = new Set(proposals.map(({ recurrenceId }) => recurrenceId))
  const unsaid = [...proposed].filter((recurrenceId) => !said.has(recurrenceId)).map(nothingSaidOf)
  const overrides = [...before.overrides, ...unsaid]
  const renamings = renamingsOf(overrides, overridesAfter({ ...before, overrides }, next, now))
  for (const {
    before: { recurrenceId: from },
    after,
  } of renamings) {
    const to = after.recurrenceId
    if (said.has(from)) await renameOverride(db, surgeryId, from, after)
    if (proposed.has(from) && from !== to) await renameProposals(db, surgeryId, { from, to })
  }
  if (proposed.size === 0) return renamings
  const key = `settle-date-proposals:${surgeryId}`
  await addJob(db, { task: 'settle-date-proposals', payload: { surgeryId }, key, runAt: next.settleAt })
  return renamings
}

export async function remapOverridesToImported(
  db: Db,
  surgeryId: string,
  imported: ExtraDate[],
  now: Date,
): Promise<void> {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  if (!facts) return
  await remapOverrides(db, facts, { schedule: readSchedule(facts.schedule), timeZone: facts.timeZone, imported }, now)
}
