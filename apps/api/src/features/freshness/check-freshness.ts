import { nextQuestion } from '@surgeries/domain/freshness/next-question'
import { fadesAt } from '@surgeries/domain/freshness/staleness'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { lockSurgery } from '../surgeries/index.ts'
import { ask } from './ask.ts'
import { fade } from './fade.ts'
import { findAskingFacts, listDueForCheck } from './queries/staleness.ts'
import { thresholdsOf } from './thresholds.ts'

/**
 * Asks the organisers whose date is near, and fades what nobody speaks for: for the queue, every hour. Each surgery is held
 * while it is judged, so that doing it twice, or by two workers at once, asks and fades once. One that fails keeps no other
 * from its turn.
 */
export async function checkFreshness(deps: Pick<Deps, 'db' | 'env' | 'now'>): Promise<void> {
  const failures: unknown[] = []
  for (const id of await listDueForCheck(deps.db, thresholdsOf(deps.env), deps.now())) {
    await deps.db.$transaction((tx) => evaluateSurgery(tx, deps, id)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} surgeries could not be kept fresh`)
}

export async function evaluateSurgery(
  tx: Db,
  { env, now }: Pick<Deps, 'env' | 'now'>,
  surgeryId: string,
): Promise<void> {
  await lockSurgery(tx, surgeryId)
  const at = now()
  const facts = await findAskingFacts(tx, surgeryId, at)
  if (!facts) return
  const reason = fadesAt(facts, thresholdsOf(env), at)
  if (reason) return fade(tx, env, surgeryId, reason, at)
  const question = nextQuestion(facts, thresholdsOf(env), at)
  if (question) await ask(tx, env, surgeryId, question, at)
}
