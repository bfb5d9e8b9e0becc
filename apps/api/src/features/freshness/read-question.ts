import type { Question as Shown } from '@surgeries/contracts/freshness'
import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import { can } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Occurrence } from '@surgeries/prisma/client'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { presentDate } from '../surgeries/index.ts'
import { findQuestion, listAskedDates, type Question } from './queries/questions.ts'
import { questionOfToken } from './question-link.ts'

const LINK_DAYS = 60

/**
 * The question that a link opens. Throws `not_found` also when the one who was asked no longer organises the surgery,
 * `link_ended` when whoever held the link has ended it, and `link_expired` when it is too long ago.
 */
export async function openQuestion(db: Db, { env, now }: Pick<Deps, 'env' | 'now'>, token: string): Promise<Question> {
  const id = questionOfToken(env, token)
  const question = id && (await findQuestion(db, id))
  if (!question) throw new Refusal('not_found', 'There is nothing at this address. Was the link copied whole?')
  const validity = question.linkEndedAt ? 'ended' : 'valid'
  if (!can(null, 'use_link', { validity }))
    throw new Refusal('link_ended', 'This link has ended. Please sign in to answer.')
  if (now() > daysAfter(question.dueAt, LINK_DAYS))
    throw new Refusal('link_expired', 'This question is too long ago. Please sign in to say whether it still runs.')
  return question
}

export async function endQuestionLink({ db, ...deps }: Deps, token: string): Promise<void> {
  try {
    const { id } = await openQuestion(db, deps, token)
    await db.question.updateMany({ where: { id, linkEndedAt: null }, data: { linkEndedAt: deps.now() } })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'link_ended') throw error
  }
}

export async function readQuestion(deps: Deps, token: string): Promise<Shown> {
  const question = await openQuestion(deps.db, deps, token)
  return presentQuestion(question, await listAskedDates(deps.db, question))
}

function presentQuestion({ surgery, answer, answeredAt }: Question, dates: Occurrence[]): Shown {
  const { slug, name, locality, countryCode, timeZone, state } = surgery
  return {
    surgery: { slug, name, locality, countryCode, timeZone, state },
    occurrences: dates.map(presentDate),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}
