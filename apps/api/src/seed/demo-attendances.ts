import type { PrismaClient } from '@surgeries/prisma/client'
import { findAttendedSurgery, remindedWith, toldOf } from '../features/attendance/index.ts'

const PEOPLE = [
  { kind: 'wants_help', name: 'Jonas', email: 'jonas@example.org', topics: ['newsletters'], languages: ['de'] },
  { kind: 'wants_help', name: 'Sita', email: 'sita@example.org', topics: ['instagram'], languages: ['ne', 'en'] },
  {
    kind: 'offers_help',
    name: 'Merle',
    email: 'merle@example.org',
    topics: ['newsletters', 'websites'],
    languages: ['de', 'en'],
  },
] as const

/** Some who said that they come to the next date of a surgery, so that its organiser has a sheet to look at. */
export async function seedAttendances(db: PrismaClient, slug: string, now: Date): Promise<void> {
  const date = await db.occurrence.findFirst({
    where: { surgery: { slug }, startsAt: { gt: now }, status: 'scheduled' },
    orderBy: { startsAt: 'asc' },
  })
  if (!date) return
  const { surgeryId, recurrenceId } = date
  const surgery = await findAttendedSurgery(db, { slug })
  if (!surgery) return
  await db.attendance.createMany({
    data: PEOPLE.map(({ topics, languages, ...person }) => ({
      ...person,
      topics: [...topics],
      languages: [...languages],
      surgeryId,
      recurrenceId,
      state: 'coming',
      createdAt: now,
      confirmedAt: now,
      ...toldOf(date, surgery),
      ...remindedWith(date, surgery, now),
    })),
    skipDuplicates: true,
  })
}
