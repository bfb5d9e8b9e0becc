import type { Clock } from './own-clock.ts'
import type { LeftOutReason } from '@surgeries/domain/calendar/left-out-reasons'
import type { WrittenEvent } from './ical.ts'
import { minutesOf } from './lasting.ts'
import { instantOf } from './local-time.ts'

const CANCELLED_TITLE = /^\s*(?:cancell?ed|abgesagt|annulé|cancelad[oa]|annullato|geannuleerd)\s*:/iu
const DAY_MINUTES = 24 * 60

/** Why nobody can come at an event, or why it is not for everybody; null for one that gives dates. */
export function reasonToLeaveOut(event: WrittenEvent, zoneOf: (tzid: string | null) => Clock): LeftOutReason | null {
  const { start, title, isPrivate, isAllDay } = event
  if (isPrivate) return 'private'
  if (CANCELLED_TITLE.test(title ?? '')) return 'cancelled_by_title'
  if (!start) return null
  if (start.isDay || isAllDay) return 'whole_day'
  try {
    instantOf(start, zoneOf(start.zone))
    const minutes = minutesOf({ ...event, start }, zoneOf)
    if (minutes === null) return 'too_long'
    return minutes === DAY_MINUTES && start.local.endsWith('T00:00') ? 'whole_day' : null
  } catch (error) {
    if (error instanceof RangeError) return 'unreadable'
    throw error
  }
}
