import { findOccurrence } from '@surgeries/domain/calendar/occurrences'
import { isOpenState, stateAfter } from '@surgeries/domain/moderation'
import { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { dayOfStart } from '../../../mail/moments.ts'
import { submissionTextsIn } from '../../../mail/texts/submission-texts.ts'
import { recordAudit } from '../../../audit.ts'
import { lockSurgery, readCalendar } from '../../surgeries/index.ts'
import { takeBackDecisionMail } from './decisions.ts'
import { draftTo, mailOrganiser } from '../mails.ts'
import { changeSubmission, listOpenForDates, lockSubmission } from '../queries.ts'
import type { Submission } from '../rows.ts'

type Needed = Pick<Deps, 'db' | 'env' | 'now'>

const Payload = z.object({ surgeryId: z.uuid().optional() }).nullish()

/**
 * Withdraws what is proposed for dates that are over or gone from their calendar, on record, and tells who proposed
 * it: nobody could approve it. Of one surgery, or of all. Safe to do twice.
 */
export async function settleDateProposals(deps: Needed, payload: unknown = null): Promise<void> {
  const surgeryId = Payload.parse(payload)?.surgeryId
  const failures: unknown[] = []
  for (let after: string | undefined; ;) {
    const page = await listOpenForDates(deps.db, { surgeryId, after })
    for (const submission of page) await settle(deps, submission).catch((error: unknown) => failures.push(error))
    after = page.at(-1)?.id
    if (after === undefined) break
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} proposals could not be settled`)
}

export async function isToCome(db: Db, { surgeryId, recurrenceId }: Submission, now: Date): Promise<boolean> {
  const facts = surgeryId === null ? undefined : await readCalendar(db, surgeryId)
  if (!facts || recurrenceId === null) return true
  try {
    const date = findOccurrence(facts.calendar, facts.timeZone, recurrenceId)
    return date !== null && date.endsAt > now
  } catch (error) {
    // A calendar that cannot be read for now says nothing of its dates.
    if (error instanceof RangeError) return true
    throw error
  }
}

function settle({ db, env, now }: Needed, { id }: Submission): Promise<void> {
  return db.$transaction(async (tx) => {
    const at = now()
    const submission = await lockSubmission(tx, id)
    if (!submission || !isOpenState(submission.state)) return
    const { surgeryId, state: fromState, locale, content, recurrenceId } = submission
    // Whoever changes the calendar locks the proposal before the surgery as well.
    if (surgeryId !== null) await lockSurgery(tx, surgeryId)
    if (await isToCome(tx, submission, at)) return
    const state = stateAfter(fromState, 'withdraw') ?? fromState
    if (!(await changeSubmission(tx, submission, { state, updatedAt: at }))) return
    await takeBackDecisionMail(tx, id)
    const note = recurrenceId ?? ''
    await recordAudit(tx, {
      at,
      actorId: null,
      actorRole: 'system',
      action: 'withdraw',
      submissionId: id,
      surgeryId,
      fromState,
      toState: state,
      note,
    })
    const words = submissionTextsIn(locale).words('dateGone', { surgery: content.name, day: dayOfStart(locale, note) })
    await mailOrganiser(tx, env, submission, draftTo(submission, words), { state })
  })
}
