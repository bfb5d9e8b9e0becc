import type { OccurrenceChange } from '@surgeries/contracts/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { Actor } from '@surgeries/domain/permissions'
import type { PrismaClient } from '@surgeries/prisma/client'
import { openOrganisedSurgery, recordedActor } from '../surgeries/index.ts'
import { changeOccurrence, confirmOccurrences } from './change.ts'
import { findCalendarDate, lockCalendar } from './locked-calendar.ts'
import { dateNotFound, dateNotOpen } from './refusals.ts'

interface Request {
  slug: string
  recurrenceId: string
  actor: Actor
}

export function changeOwnOccurrence(
  db: PrismaClient,
  { change, ...request }: Request & { change: OccurrenceChange },
  now: Date,
): Promise<Occurrence> {
  return db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, request)
    const by = recordedActor(request.actor, surgery)
    return changeOccurrence(tx, { surgeryId: surgery.id, recurrenceId: request.recurrenceId, change, by }, now)
  })
}

export function confirmOwnOccurrence(db: PrismaClient, request: Request, now: Date): Promise<Occurrence> {
  return db.$transaction(async (tx) => {
    const surgery = await openOrganisedSurgery(tx, request)
    const date = findCalendarDate(await lockCalendar(tx, surgery.id), request.recurrenceId)
    if (!date) throw await dateNotFound(tx, surgery.id, request.recurrenceId)
    if (date.endsAt <= now) throw dateNotOpen('over')
    if (date.status === 'cancelled') throw dateNotOpen('cancelled')
    const by = recordedActor(request.actor, surgery)
    const asked = { surgeryId: surgery.id, recurrenceIds: [date.recurrenceId], by }
    const [confirmed] = await confirmOccurrences(tx, asked, now)
    if (!confirmed) throw dateNotOpen('hidden')
    return confirmed
  })
}
