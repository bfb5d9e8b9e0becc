import type { Db } from '../../db.ts'
import { listDatesOfDay, listLostDates, moveAll } from './queries/homeless.ts'
import { listExpected } from './queries/people.ts'

/**
 * Finds those a home whose date has gone from the calendar: where its day has one meeting still, and nobody else was
 * expected there, it is the same evening at another time. The others stay where they are, and hear that it is off.
 */
export async function rehome(tx: Db, surgeryId: string, now: Date): Promise<void> {
  const moves: { from: string; to: string }[] = []
  for (const from of await listLostDates(tx, surgeryId, now)) {
    const [to, ...others] = await listDatesOfDay(tx, surgeryId, { day: from.slice(0, 10), now })
    if (!to || others.length > 0) continue
    const isEmpty = (await listExpected(tx, surgeryId, [to])).length === 0
    if (isEmpty) moves.push({ from, to })
  }
  for (const move of moves) await moveAll(tx, surgeryId, move)
}
