import type { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../db.ts'

export function findHiding(db: Db, surgeryId: string) {
  return db.hiding.findUnique({ where: { surgeryId } })
}

export async function insertHiding(db: Db, data: Prisma.HidingUncheckedCreateInput): Promise<void> {
  await db.hiding.create({ data })
}

export async function deleteHiding(db: Db, surgeryId: string): Promise<void> {
  await db.hiding.delete({ where: { surgeryId } })
}

/** One that slept when it was hidden is awake when it is restored: its organiser has spoken for it meanwhile. */
export async function wakeHidden(db: Db, surgeryId: string): Promise<void> {
  await db.hiding.updateMany({ where: { surgeryId, earlierState: 'dormant' }, data: { earlierState: 'active' } })
}

/** Changes the state that a hidden surgery gets back. */
export async function changeHiddenState(
  db: Db,
  surgeryId: string,
  { state, pausedUntil }: { state: string; pausedUntil: string | null },
): Promise<void> {
  const data = { earlierState: state, pausedUntil: pausedUntil === null ? null : new Date(pausedUntil) }
  await db.hiding.update({ where: { surgeryId }, data })
}
