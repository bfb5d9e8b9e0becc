import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { z } from 'zod'
import type { Db } from '../db/client.ts'

export type PendingWork = { id: string; kind: string; name: string; country: string; waitingHours: number }

const Named = z.object({ name: z.string() })

export async function listPending(db: Db, now: Date): Promise<PendingWork[]> {
  const rows = await db.submission.findMany({
    where: { state: 'pending' },
    select: { id: true, kind: true, content: true, countryCode: true, pendingSince: true, createdAt: true },
    orderBy: { pendingSince: 'asc' },
  })
  return rows.map(({ id, kind, content, countryCode, pendingSince, createdAt }) => ({
    id,
    kind,
    name: Named.parse(content).name,
    country: countryCode,
    waitingHours: Math.floor((now.getTime() - (pendingSince ?? createdAt).getTime()) / HOUR_MS),
  }))
}
