import type { Calendar } from '@surgeries/domain/calendar/calendar'
import type { Word } from '../surgeries/service.ts'
import type { Span } from './span.ts'
import { tell, type Told } from './tell.ts'

export interface Facts {
  state: string
  pausedUntil: string | null
  timeZone: string
  calendar: Calendar
  words: Word[]
}

/** What is told of a surgery as it stands. One that sleeps or has ended promises nothing, nor does a calendar that cannot be read. */
export function tellFacts({ state, words, ...facts }: Facts, span: Span): Told {
  const nothing: Told = { series: [], dates: [] }
  if (state !== 'active' && state !== 'paused') return nothing
  const confirmedAt = new Map(words.map((word) => [word.recurrenceId, word.confirmedAt]))
  try {
    return tell({ ...facts, confirmedAt }, span)
  } catch (error) {
    if (error instanceof RangeError) return nothing
    throw error
  }
}
