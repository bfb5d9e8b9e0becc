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

/** Coming dates that take place, the people expected on them, and who organises. */
export async function countAffected(
  db: Db,
  surgeryId: string,
  now: Date,
): Promise<{ dates: number; people: number; organisers: number }> {
  const rows = await db.$queryRaw<{ dates: number; people: number; organisers: number }[]>`
    WITH coming AS (
      SELECT o."recurrenceId" FROM occurrence o
       WHERE o."surgeryId" = ${surgeryId}::uuid AND o.status <> 'cancelled' AND o."endsAt" > ${now})
    SELECT (SELECT count(*) FROM coming)::int AS dates,
           (SELECT count(DISTINCT a.email) FROM attendance a JOIN coming USING ("recurrenceId")
             WHERE a."surgeryId" = ${surgeryId}::uuid AND a.state IN ('coming', 'waiting'))::int AS people,
           (SELECT count(*) FROM surgery_organiser g WHERE g."surgeryId" = ${surgeryId}::uuid)::int AS organisers`
  return rows[0] ?? { dates: 0, people: 0, organisers: 0 }
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
