import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../../db/client.ts'
import { findOpenOfKind } from '../../submissions/index.ts'
import { findOpenedNew } from '../queries.ts'

/**
 * Lets nothing else about a surgery be approved or taken back until its first approval, once reopened, stands again: what
 * waits there is all of the page. The surgery is locked by then. Throws `move_not_open`.
 */
export async function requireNoneOpened(tx: Db, surgeryId: string): Promise<void> {
  if (!(await findOpenedNew(tx, surgeryId))) return
  throw (await findOpenOfKind(tx, surgeryId, 'new')) ? anotherWaits() : openedAgain()
}

export function anotherWaits(): Refusal {
  return new Refusal('move_not_open', 'Another proposal for this surgery waits already. Decide on that one first.')
}

function openedAgain(): Refusal {
  return new Refusal('move_not_open', 'The approval that published this surgery was reopened. Decide on that first.')
}
