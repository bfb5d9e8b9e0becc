import type { Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

const COLUMNS = { slug: true, name: true, timeZone: true, state: true, updatedAt: true } as const

export type DatedSurgery = Pick<Surgery, keyof typeof COLUMNS>

export function findDatedSurgery(db: Db, surgeryId: string): Promise<DatedSurgery | null> {
  return db.surgery.findUnique({ where: { id: surgeryId }, select: COLUMNS })
}
