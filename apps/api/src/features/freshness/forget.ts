import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import type { Db } from '../../db/client.ts'
import { removeOldQuestions } from './queries/questions.ts'
import { forgetSenders } from './reports/queries.ts'

const SENDER_DAYS = 30
/** Whoever was not answered in a year will not be. */
const UNANSWERED_DAYS = 365
const QUESTION_DAYS = 400

/** Forgets who reported what was settled a month ago or never, and questions that no rule asks for any more. */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  await forgetSenders(db, {
    settledBefore: daysAfter(now, -SENDER_DAYS),
    openSince: daysAfter(now, -UNANSWERED_DAYS),
  })
  await removeOldQuestions(db, daysAfter(now, -QUESTION_DAYS))
}
