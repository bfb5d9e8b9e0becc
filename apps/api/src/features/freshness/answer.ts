import type { Answer } from '@surgeries/contracts/freshness'
import { coverDays, daysAfter } from '@surgeries/domain/freshness/thresholds'
import { surgeryStateAfter } from '@surgeries/domain/lifecycle'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { changeOccurrence, confirmOccurrences } from '../calendar/index.ts'
import { lockForAnswer, retryOnConflict, withdrawEnding } from '../submissions/index.ts'
import { recordAudit } from '../../audit.ts'
import { applySurgeryEvent } from '../surgeries/index.ts'
import { type Asking, dateMeant } from './asking.ts'
import { listAskedDates, recordAnswer } from './queries/questions.ts'
import { openQuestion } from './read-question.ts'
import { isRepeatAnswer } from './repeat-answer.ts'
import { stop } from './stop.ts'
import { thresholdsOf } from './thresholds.ts'

/**
 * Takes an organiser's answer, for everybody who was asked the same. A later one replaces it; the same one twice, also at
 * once, is said once. Throws `not_found`, `link_expired`, `move_not_open`, or `validation_failed` for a move that cannot be,
 * and then nothing has changed.
 */
export function answerQuestion(deps: Deps, token: string, answer: Answer): Promise<void> {
  return retryOnConflict(() =>
    deps.db.$transaction(async (tx) => {
      const { surgeryId } = await openQuestion(tx, deps, token)
      await lockForAnswer(tx, surgeryId)
      // What stands now, after whoever was quicker.
      const question = await openQuestion(tx, deps, token)
      if (surgeryStateAfter('confirm', question.surgery.state) === null)
        throw new Refusal('move_not_open', 'This surgery has ended. Sign in to start it again.')
      const asking = { question, dates: await listAskedDates(tx, question), now: deps.now() }
      if (isRepeatAnswer(asking, answer)) return
      await take(tx, deps, asking, answer)
    }),
  )
}

async function take(tx: Db, deps: Deps, asking: Asking, answer: Answer): Promise<void> {
  const { question, now } = asking
  if (answer.answer === 'stopped') {
    await stop(tx, deps, asking, answer.message)
    return recordAnswer(tx, question, {
      answer: 'stopped',
      answeredFor: null,
      answeredAt: now,
      coversUntil: question.coversUntil,
    })
  }
  await goOn(tx, asking)
  const coversUntil = question.coversUntil ?? daysAfter(now, coverDays(thresholdsOf(deps.env)))
  // What was dormant had no dates; it has some again.
  const dates = await listAskedDates(tx, { ...question, coversUntil })
  const answeredFor = await say(tx, { ...asking, dates }, answer)
  await recordAnswer(tx, question, { answer: answer.answer, answeredFor, answeredAt: now, coversUntil })
}

async function say(tx: Db, asking: Asking, answer: Exclude<Answer, { answer: 'stopped' }>): Promise<string | null> {
  const { question, dates, now } = asking
  const { surgeryId } = question
  const by = { actorId: question.userId, actorRole: 'organiser' as const }
  if (answer.answer === 'yes') {
    const takenBack = await takeBackCancelling(tx, asking)
    const recurrenceIds = dates.filter(({ status }) => status !== 'cancelled').map(({ recurrenceId }) => recurrenceId)
    await confirmOccurrences(tx, { surgeryId, recurrenceIds: [...takenBack, ...recurrenceIds], by }, now)
    await recordAudit(tx, { ...by, at: now, action: 'confirm', surgeryId })
    return null
  }
  const recurrenceId = answer.recurrenceId ?? dateMeant(asking)
  if (!recurrenceId) throw new Refusal('move_not_open', 'There is no date to come that this could be about.')
  const { reason } = answer
  const change =
    answer.answer === 'cancelled'
      ? { status: 'cancelled' as const, reason }
      : {
          status: 'moved' as const,
          allowsOverlap: false,
          timeToFollow: false,
          start: answer.start,
          reason,
          ...(answer.durationMinutes === undefined ? {} : { durationMinutes: answer.durationMinutes }),
        }
  await changeOccurrence(tx, { surgeryId, recurrenceId, change, by }, now)
  return recurrenceId
}

async function takeBackCancelling(tx: Db, { question, dates, now }: Asking): Promise<string[]> {
  const date = dates.find(({ recurrenceId }) => recurrenceId === question.answeredFor)
  if (question.answer !== 'cancelled' || date?.status !== 'cancelled' || date.endsAt <= now) return []
  const { surgeryId, userId } = question
  const by = { actorId: userId, actorRole: 'organiser' as const }
  const change = { status: 'scheduled' } as const
  await changeOccurrence(tx, { surgeryId, recurrenceId: date.recurrenceId, change, by }, now)
  return [date.recurrenceId]
}

async function goOn(tx: Db, { question, now }: Asking): Promise<void> {
  const { surgeryId, userId, surgery } = question
  if (surgery.state !== 'dormant') return
  await withdrawEnding(tx, { surgeryId, organiserId: userId }, now)
  await applySurgeryEvent(tx, surgeryId, 'wake', now, { record: { actorId: userId, actorRole: 'organiser' } })
}
