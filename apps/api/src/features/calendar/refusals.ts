import type { OccurrenceChange } from '@surgeries/contracts/calendar'
import type { ChangeFault } from '@surgeries/domain/calendar/change-one'
import type { Occurrence } from '@surgeries/domain/calendar/occurrences'
import { type ClockGap, clockGapAt } from '@surgeries/domain/dates/clock-gap'
import { countLinks, LIMITS } from '@surgeries/domain/listing'
import { hasEmailAddress } from '@surgeries/domain/text/email-in-text'
import { Refusal, invalidFields } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { MONTHS_AHEAD, findOccurrenceRow } from '../surgeries/index.ts'

const CLOSED = {
  over: 'That date is over; it cannot be changed any more.',
  ended: 'That cannot be done now: this surgery has ended.',
  checked: 'That cannot be done now: this listing is being checked.',
  hidden: 'That date is not shown now: it lies within a pause, or too far ahead.',
  cancelled: 'That date is cancelled. Take that back first.',
  past: 'The time that was planned is over. Move the date instead.',
  taken: 'Another date is at the planned time now. Move one of them instead.',
} as const

export function dateNotOpen(why: keyof typeof CLOSED): Refusal {
  return new Refusal('move_not_open', CLOSED[why])
}

export async function dateNotFound(db: Db, surgeryId: string, recurrenceId: string): Promise<Refusal> {
  const row = await findOccurrenceRow(db, surgeryId, recurrenceId)
  return row ? dateNotOpen('over') : new Refusal('not_found', 'There is no such date.')
}

export function refuseReason(change: OccurrenceChange): void {
  const reason = 'reason' in change ? change.reason : ''
  if (hasEmailAddress(reason))
    throw atField('/reason', 'email_in_text', 'Leave the email address out: everybody can read this.')
  if (countLinks(reason) > LIMITS.linksInText) throw atField('/reason', 'too_many_links', 'Two links at most, please.')
}

const FAULTS: Record<Exclude<ChangeFault, 'no_such_occurrence'>, string> = {
  no_such_time: 'There is no such date or time; when clocks go forward, an hour of the day is left out. Give another.',
  time_taken: 'Another date of this surgery is at that time already.',
  overlaps:
    'Another date of this surgery takes place at part of that time. Say that you allow it, or give another time.',
}

export function refuseChange(fault: ChangeFault, change: OccurrenceChange, timeZone: string): Refusal {
  if (fault === 'no_such_occurrence') return new Refusal('not_found', 'There is no such date.')
  const gap = fault === 'no_such_time' && change.status === 'moved' ? clockGapAt(change.start, timeZone) : null
  if (gap && change.status === 'moved') return inGap(change.start, gap)
  return change.status === 'moved' ? atField('/start', fault, FAULTS[fault]) : dateNotOpen('taken')
}

function inGap(start: string, { from, to, becomes }: ClockGap): Refusal {
  const [day = '', time = ''] = start.split('T')
  const clock = (local: string) => (local.startsWith(day) ? local.slice(11) : local.replace('T', ' '))
  const detail = `${time} does not exist on ${writtenDay(day)}; clocks go from ${clock(from)} to ${clock(to)}. That would be ${clock(becomes)}: give that, or another time.`
  return invalidFields({ pointer: '/start', code: 'no_such_time', detail, values: { from, to, becomes } })
}

function writtenDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day))
}

export function refuseStart(
  { before, after }: { before: Occurrence; after: Occurrence | null },
  { status }: OccurrenceChange,
  now: Date,
): void {
  if (status === 'cancelled' || !after || after.startsAt.getTime() === before.startsAt.getTime()) return
  // A day whose time is to follow has not begun before it is over.
  if ((after.timeToFollow ? after.endsAt : after.startsAt) <= now)
    throw status === 'moved' ? atField('/start', 'past', 'That time is over. Give one to come.') : dateNotOpen('past')
  const latest = new Date(now)
  latest.setUTCMonth(latest.getUTCMonth() + MONTHS_AHEAD)
  if (after.startsAt >= latest)
    throw atField('/start', 'too_far', `Give a time within the coming ${MONTHS_AHEAD} months.`)
}

export function atField(pointer: string, code: string, detail: string): Refusal {
  return invalidFields({ pointer, code, detail })
}
