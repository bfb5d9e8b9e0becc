import { todayIn } from '@surgeries/domain/dates/today'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ListingFields } from '../fields.ts'
import type { Line } from './line/line.ts'
import { emptyDraft, type ScheduleDraft, scheduleOfDraft } from './schedule-draft.ts'

export function useScheduleDraft() {
  const { getValues, setValue, clearErrors } = useFormContext<ListingFields>()
  const [timeZone, draft, schedule] = useWatch<ListingFields, ['timeZone', 'scheduleDraft', 'schedule']>({
    name: ['timeZone', 'scheduleDraft', 'schedule'],
  })
  const [now] = useState(() => new Date())
  const today = todayIn(timeZone, now)
  const [before] = useState(() => ({ draft: getValues('scheduleDraft'), schedule: getValues('schedule') }))
  const set = (next: ScheduleDraft, made = scheduleOfDraft(next, today)) => {
    setValue('scheduleDraft', next, { shouldDirty: true })
    setValue('schedule', made, { shouldDirty: true })
    clearErrors('schedule')
  }
  const setLines = (lines: readonly Line[]) => set(lines.length > 0 ? { ...draft, lines } : emptyDraft)
  const { lines, skippedDates } = draft
  return {
    lines,
    schedule,
    today,
    skippedDates: schedule?.skippedDates ?? [],
    change: (index: number, line: Line) => setLines(lines.map((other, place) => (place === index ? line : other))),
    add: (line: Line) => setLines([...lines, line]),
    remove: (index: number) => setLines(lines.filter((_, place) => place !== index)),
    skip: (start: string) => set({ lines, skippedDates: [...skippedDates, start] }),
    haveAgain: (start: string) => {
      const [day = ''] = start.split('T')
      set({ lines, skippedDates: skippedDates.filter((skipped) => !skipped.startsWith(day)) })
    },
    clear: () => set(emptyDraft),
    /** To how it was when this page came; null when nothing of it is another. */
    putBack:
      before.schedule && JSON.stringify(before.schedule) !== JSON.stringify(schedule)
        ? () => set(before.draft, before.schedule)
        : null,
  }
}
