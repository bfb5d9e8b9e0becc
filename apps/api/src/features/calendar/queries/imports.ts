import type { CalendarImport as Row } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../db/client.ts'
import { LeftOut } from '../import/left-out.ts'

const Stored = z.object({
  dates: z.array(z.object({ start: z.string(), durationMinutes: z.number() })),
  leftOut: LeftOut,
})
export type ImportRow = Omit<Row, 'dates' | 'leftOut' | 'setBy' | 'createdAt'> & z.infer<typeof Stored>

export async function findImport(db: Db, surgeryId: string): Promise<ImportRow | null> {
  const row = await db.calendarImport.findUnique({ where: { surgeryId }, omit: { setBy: true, createdAt: true } })
  return row && { ...row, ...Stored.parse(row) }
}

export async function saveImport(
  db: Db,
  { surgeryId, ...facts }: Omit<ImportRow, 'failures' | 'problem'> & { setBy: string },
): Promise<void> {
  const data = { ...facts, failures: 0, problem: null }
  await db.calendarImport.upsert({ where: { surgeryId }, create: { surgeryId, ...data }, update: data })
}

export async function changeImport(
  db: Db,
  surgeryId: string,
  data: Partial<Omit<ImportRow, 'surgeryId' | 'url' | 'match'>>,
): Promise<void> {
  await db.calendarImport.update({ where: { surgeryId }, data })
}

export async function deleteImport(db: Db, surgeryId: string): Promise<void> {
  await db.calendarImport.deleteMany({ where: { surgeryId } })
}

/**
 * Takes the import that has waited longest since a moment, if any, and marks it as looked at: whoever else looks meanwhile
 * gets another one. What has ended is left alone.
 */
export async function claimImport(db: Db, { before, now }: { before: Date; now: Date }): Promise<ImportRow | null> {
  const [claimed] = await db.$queryRaw<{ surgeryId: string }[]>`
    UPDATE calendar_import SET checked_at = ${now} WHERE surgery_id = (
      SELECT i.surgery_id FROM calendar_import i JOIN surgery s ON s.id = i.surgery_id
       WHERE s.state NOT IN ('ended', 'hidden') AND (i.checked_at IS NULL OR i.checked_at <= ${before})
       ORDER BY i.checked_at NULLS FIRST LIMIT 1 FOR UPDATE OF i SKIP LOCKED)
    RETURNING surgery_id AS "surgeryId"`
  return claimed ? findImport(db, claimed.surgeryId) : null
}
