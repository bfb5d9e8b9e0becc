import type { Schedule } from '@surgeries/domain/calendar/calendar'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ListingFields } from '../fields.ts'
import { addDays, todayIn } from './calendar-day.ts'
import { type Choice, choiceOf, firstChoice, type Pattern, scheduleOf } from './pattern.ts'

/** How it is said when it meets: by a pattern, in words, or by a rule that was there before and is kept. */
export type Way = Pattern | 'words' | 'kept'

/** A choice that may still lack its weekday: two taps make it whole. */
export type Choosing = Omit<Choice, 'weekday'> & { weekday: Choice['weekday'] | null }

/** The schedule of the form as taps: each tap changes the choice, and a whole choice is the schedule. */
export function useScheduleChoice() {
  const { getValues, setValue, clearErrors } = useFormContext<ListingFields>()
  const timeZone = useWatch<ListingFields, 'timeZone'>({ name: 'timeZone' })
  const [now] = useState(() => new Date())
  const today = todayIn(timeZone, now)
  const [kept] = useState<Schedule | null>(() => getValues('schedule'))
  const [way, setWay] = useState<Way | null>(() => wayOf(getValues()))
  const [choice, setChoice] = useState<Choosing>(() => startingChoice(getValues(), addDays(today, 7)))
  const set = (schedule: Schedule | null, begun: Pattern | '' = '') => {
    setValue('schedule', schedule, { shouldDirty: true })
    setValue('begunPattern', begun)
    clearErrors('schedule')
  }
  const change = (part: Partial<Choosing>) => {
    const next = { ...choice, ...part }
    setChoice(next)
    const { weekday } = next
    if (next.pattern === 'once') set(scheduleOf({ ...next, weekday: 'MO' }, today))
    else if (weekday) set(scheduleOf({ ...next, weekday }, today))
    else set(null, next.pattern)
  }
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'words') set(null)
    else if (next === 'kept') set(kept)
    else change({ pattern: next })
  }
  const clear = () => {
    setWay(null)
    set(null)
  }
  return { way, choose, clear, choice, change, today, hasKept: kept !== null && choiceOf(kept) === null }
}

type Told = Pick<ListingFields, 'schedule' | 'meets' | 'begunPattern'>

function wayOf({ schedule, meets, begunPattern }: Told): Way | null {
  if (schedule) return choiceOf(schedule)?.pattern ?? 'kept'
  if (begunPattern) return begunPattern
  return meets ? 'words' : null
}

function startingChoice({ schedule, begunPattern }: Told, date: string): Choosing {
  const pattern = begunPattern || firstChoice.pattern
  return (schedule && choiceOf(schedule)) ?? { ...firstChoice, pattern, weekday: null, date }
}
