import type { Occurrence } from '@surgeries/prisma/client'
import { isAboutDate } from '@surgeries/domain/freshness/next-question'
import type { Question } from './queries/questions.ts'

export interface Asking {
  question: Question
  dates: Occurrence[]
  now: Date
}

/** The date asked about, or the first to come: whatever was said of it before, so that saying it twice means the same. */
export function dateMeant({ question, dates, now }: Asking): string | undefined {
  const toCome = dates.filter(({ endsAt }) => endsAt > now).map(({ recurrenceId }) => recurrenceId)
  if (isAboutDate(question.about) && toCome.includes(question.about)) return question.about
  return toCome[0]
}
