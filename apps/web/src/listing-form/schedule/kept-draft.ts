import type { Schedule } from '@surgeries/domain/calendar/calendar'
import { blankLine, type Rhythm, withRhythm } from './line.ts'
import { draftOf, type ScheduleDraft } from './schedule-draft.ts'

/** How an earlier form named what was tapped while the day of the week was still to be said. */
const BEGUN: Record<string, Rhythm> = {
  weekly: 'weekly',
  fortnightly: 'fortnightly',
  monthly: 'second',
  last: 'last',
  once: 'once',
}

interface Kept {
  scheduleDraft?: ScheduleDraft
  begunPattern?: string
}

export function keptDraft({ scheduleDraft, begunPattern = '' }: Kept, schedule: Schedule | null): ScheduleDraft {
  if (scheduleDraft) return scheduleDraft
  const rhythm = BEGUN[begunPattern]
  if (schedule || !rhythm) return draftOf(schedule)
  return { lines: [withRhythm(blankLine, rhythm)], skippedDates: [] }
}
