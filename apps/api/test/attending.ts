import type { Offer } from '@surgeries/prisma/client'
import type { Locale } from '@surgeries/domain/i18n'
import type { NewAttendance } from '@surgeries/contracts/attendances'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { z } from 'zod'
import { toldOf } from '../src/features/attendance/announce.ts'
import { attendancePathOf } from '../src/features/attendance/link.ts'
import { findAttendedSurgery } from '../src/features/attendance/queries/dates.ts'
import { remindedWith } from '../src/features/attendance/waiting-list.ts'
import type { TestApp } from './app.ts'
import { anywhere, solveCaptcha } from './submitting.ts'
import { findOccurrenceRow } from '../src/features/surgeries/index.ts'

type Sent = Partial<z.input<typeof NewAttendance>>

/** Every Wednesday at half past five, from the week after NOW on. */
export const WEDNESDAYS = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
export const FIRST = '2026-11-25T17:30'
export const SECOND = '2026-12-02T17:30'

/** Says that somebody means to come, with a challenge that was really solved, from somewhere else each time. */
export async function announce(
  t: TestApp,
  slug: string,
  { recurrenceId = FIRST, ...sent }: Sent & { recurrenceId?: string } = {},
) {
  const payload = { kind: 'wants_help', email: 'ram@example.org', captcha: await solveCaptcha(t), ...sent }
  const url = `/api/v1/surgeries/${slug}/occurrences/${recurrenceId}/attendances`
  return t.ask({ method: 'POST', url, payload, remoteAddress: anywhere() })
}

interface Person {
  email: string
  recurrenceId?: string
  kind?: 'wants_help' | 'offers_help'
  name?: string
  topics?: Offer[]
  languages?: string[]
  note?: string
  locale?: Locale
}

/** Somebody whose address nobody has confirmed yet; gives the path of their link below /api/v1. */
export async function buildUnconfirmed(
  { db, app, clock }: TestApp,
  surgeryId: string,
  { recurrenceId = FIRST, kind = 'wants_help', ...person }: Person,
): Promise<string> {
  const { startsAt, endsAt } = await db.occurrence.findUniqueOrThrow({
    where: { surgeryId_recurrenceId: { surgeryId, recurrenceId } },
  })
  const attendance = await db.attendance.create({
    data: {
      surgeryId,
      recurrenceId,
      kind,
      ...person,
      createdAt: clock.now,
      notifiedStartsAt: startsAt,
      notifiedEndsAt: endsAt,
      notifiedStatus: 'on',
    },
  })
  return attendancePathOf(app.deps.env, attendance).replace('/attendances/', '/attendances/by-token/')
}

/** Somebody whom the organiser expects, as a row: nobody is mailed. Gives the path of their link below /api/v1. */
export async function buildConfirmed(t: TestApp, surgeryId: string, person: Person): Promise<string> {
  const { db, clock } = t
  const path = await buildUnconfirmed(t, surgeryId, person)
  const venue = await findAttendedSurgery(db, { id: surgeryId })
  const date = await findOccurrenceRow(db, surgeryId, person.recurrenceId ?? FIRST)
  if (!venue || !date) throw new Error('nothing to come to')
  if (venue.seats !== null) throw new Error('who has a seat is for the real journey to say: attend')
  await db.attendance.updateMany({
    where: { surgeryId, recurrenceId: date.recurrenceId, email: person.email },
    data: {
      ...toldOf(date, venue),
      ...remindedWith(date, venue, clock.now),
      state: 'coming',
      confirmedAt: clock.now,
    },
  })
  return path
}

/** Somebody who said that they come and pressed the button of their mail; gives the path of their link. */
export async function attend(t: TestApp, surgeryId: string, person: Person): Promise<string> {
  const path = await buildUnconfirmed(t, surgeryId, person)
  const answer = await t.post(`${path}/confirmation`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return path
}

/** The link in the last mail to an address, as a path below /api/v1. */
export async function linkIn({ db }: TestApp, email: string): Promise<string> {
  const { text } = await db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
  const [, token] = /\/attendances\/(\S+)/.exec(text) ?? []
  return `/attendances/by-token/${token ?? ''}`
}

/** The subjects of an address's mails, in order. */
export async function subjectsTo({ db }: TestApp, email: string): Promise<string[]> {
  const mails = await db.mail.findMany({ where: { to: email }, orderBy: { id: 'asc' } })
  return mails.map(({ subject }) => subject)
}
