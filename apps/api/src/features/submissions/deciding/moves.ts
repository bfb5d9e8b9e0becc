import { movesOpenTo, type SubmissionAction } from '@surgeries/domain/moderation'
import { Refusal } from '@surgeries/domain/refusal'
import type { Submission } from '../rows.ts'

/** Somebody else changed the submission between our reading and our writing it: look again. */
export class WriteConflict extends Error {
  override name = 'WriteConflict'
}

export function requireMove(submission: Submission, action: SubmissionAction): void {
  if (!movesOpenTo('organiser', submission).includes(action)) throw notOpen()
}

export function notOpen(): Refusal {
  return new Refusal('move_not_open', 'This cannot be done any more: something happened meanwhile. Please look again.')
}

export async function retryOnConflict<T>(move: () => Promise<T>): Promise<T> {
  try {
    return await move()
  } catch (error) {
    if (error instanceof WriteConflict) return move()
    throw error
  }
}
