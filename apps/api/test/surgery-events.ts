import { surgeryStateAfter } from '@surgeries/domain/lifecycle'
import type { SurgeryState } from '@surgeries/domain/surgery-states'
import type { Db } from '../src/db/client.ts'
import { applySurgeryEvent, findLife, saveOverrides } from '../src/features/surgeries/index.ts'

type OccurrenceOverride = Parameters<typeof saveOverrides>[2][number]

const LEADING_TO = {
  active: ['return', 'restart', 'restore'],
  paused: ['pause', 'restart', 'restore'],
  dormant: ['fade', 'stop', 'restart', 'restore'],
  ended: ['end', 'restore'],
  hidden: ['hide'],
} as const

/** Leads a surgery to a state by what may happen to it. Whatever was said of whether it runs stays. */
export async function setState(
  db: Db,
  id: string,
  { state, pausedUntil }: { state: SurgeryState; pausedUntil?: string | null },
  now: Date,
): Promise<void> {
  const before = await findLife(db, id)
  const event = LEADING_TO[state].find((each) => before && surgeryStateAfter(each, before.state) !== null)
  if (!before || !event) throw new Error(`nothing leads to ${state}`)
  const hiding = { reason: 'For a test', hiddenBy: 'a-moderator' }
  const facts = { pausedUntil: pausedUntil ?? undefined, ...(event === 'hide' && { hiding }) }
  const { to } = await applySurgeryEvent(db, id, event, now, facts)
  await db.surgery.update({ where: { id }, data: { confirmedAt: before.confirmedAt } })
  if (to !== state) await setState(db, id, { state, pausedUntil: pausedUntil ?? null }, now)
}

/** What an organiser says of one date. */
export async function saveOverride(db: Db, id: string, override: OccurrenceOverride, now: Date): Promise<void> {
  await saveOverrides(db, id, [override], now, { event: 'change_date' })
}
