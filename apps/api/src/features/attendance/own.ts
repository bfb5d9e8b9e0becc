import { isExpected, confirmableUntil, forgottenFrom } from '@surgeries/domain/attendance'
import { can } from '@surgeries/domain/permissions'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Attendance, Occurrence } from '@surgeries/prisma/client'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { idNamedBy, validityOf, wasLinkToken } from '../../http/link-tokens.ts'
import { toldOf, wishOf } from './announce.ts'
import { mailAttendee } from './mails.ts'
import { requireOpen } from './open-date.ts'
import { lockAttendedSurgery, type AttendedSurgery } from './queries/dates.ts'
import { offMapRefusal, findOccurrenceRow } from '../surgeries/index.ts'
import { changeAttendance, findAttendance, lastInLine, listExpected } from './queries/people.ts'
import { fillSeats, remindedWith } from './waiting-list.ts'

type Wish = Parameters<typeof wishOf>[0]

/**
 * What the link opens. Throws `not_found`; `link_ended` when whoever held it has ended it; or `link_expired` when it was not
 * confirmed in time or has been forgotten.
 */
export async function openAttendance(
  db: Db,
  { env, now }: Pick<Deps, 'env' | 'now'>,
  token: string,
): Promise<Attendance> {
  const id = idNamedBy(token)
  const attendance = id && (await findAttendance(db, id))
  const validity = attendance
    ? validityOf(env, 'attendance-link', attendance, token)
    : id !== null && wasLinkToken(env, 'attendance-link', token, id) && 'valid'
  if (!validity || validity === 'forged')
    throw new Refusal('not_found', 'There is nothing at this address. Was the link copied whole?')
  if (!attendance || isForgotten(attendance, now())) {
    throw new Refusal('link_expired', 'What you told us here has been deleted, as we said. You are welcome any time.')
  }
  if (!can(null, 'use_link', { validity }))
    throw new Refusal('link_ended', 'This link has ended. Have a new one sent to your address.')
  return attendance
}

export function isForgotten({ confirmedAt, createdAt, notifiedEndsAt }: Attendance, now: Date): boolean {
  if (confirmedAt === null && confirmableUntil(createdAt) <= now) return true
  return forgottenFrom(notifiedEndsAt) <= now
}

export function confirmAttendance(deps: Deps, token: string): Promise<Attendance> {
  return changing(deps, token, (tx, held) => {
    const { attendance } = held
    if (isExpected(attendance.state)) return attendance
    if (attendance.state === 'withdrawn') {
      throw new Refusal('move_not_open', 'You have said that you do not come. You can still say that you do after all.')
    }
    return join(tx, deps, held, attendance)
  })
}

export function changeOwnAttendance(deps: Deps, token: string, wish: Wish): Promise<Attendance> {
  return changing(deps, token, async (tx, held) => {
    const { attendance, date, surgery } = held
    refuseHidden(surgery)
    requireOpen(date, deps.now())
    if (isExpected(attendance.state) && attendance.kind === wish.kind)
      return changeAttendance(tx, attendance.id, wishOf(wish))
    return join(tx, deps, held, wish)
  })
}

export function withdrawAttendance(deps: Deps, token: string): Promise<Attendance> {
  return changing(deps, token, async (tx, { attendance, surgery, date }) => {
    if (attendance.state === 'withdrawn') return attendance
    const after = await changeAttendance(tx, attendance.id, { state: 'withdrawn' })
    if (date) await fillSeats(tx, deps, surgery, date)
    return after
  })
}

interface Held {
  attendance: Attendance
  surgery: AttendedSurgery
  date: Occurrence | null
}

async function changing(
  deps: Deps,
  token: string,
  act: (tx: Db, held: Held) => Attendance | Promise<Attendance>,
): Promise<Attendance> {
  const { surgeryId } = await openAttendance(deps.db, deps, token)
  return deps.db.$transaction(async (tx) => {
    const surgery = await lockAttendedSurgery(tx, surgeryId)
    const attendance = await openAttendance(tx, deps, token)
    if (!surgery) throw surgeryNotFound()
    return act(tx, { attendance, surgery, date: await findOccurrenceRow(tx, surgeryId, attendance.recurrenceId) })
  })
}

async function join(tx: Db, deps: Deps, { attendance, surgery, date }: Held, wish: Wish): Promise<Attendance> {
  refuseHidden(surgery)
  const now = deps.now()
  const open = requireOpen(date, now)
  const { id, surgeryId, recurrenceId } = attendance
  const last = await lastInLine(tx, surgeryId, recurrenceId)
  await changeAttendance(tx, id, {
    ...wishOf(wish),
    ...toldOf(open, surgery),
    ...remindedWith(open, surgery, now),
    state: wish.kind === 'offers_help' ? 'coming' : 'waiting',
    // Of two in one millisecond one was first.
    confirmedAt: last && last >= now ? new Date(last.getTime() + 1) : now,
  })
  await fillSeats(tx, deps, surgery, open, { exceptId: id })
  const joined = (await findAttendance(tx, id)) ?? attendance
  const place = await placeInQueue(tx, joined)
  await mailAttendee(tx, deps.env, { attendance: joined, surgery, span: open }, (texts) =>
    place === null
      ? texts.words('coming', { surgery: surgery.name, kind: joined.kind })
      : texts.words('waiting', { surgery: surgery.name, place }),
  )
  return joined
}

function refuseHidden({ state, hiding }: AttendedSurgery): void {
  if (!can(null, 'attend', { state })) throw offMapRefusal(hiding?.removedAt ?? null)
}

/** Somebody's place in the waiting list, from 1. */
export async function placeInQueue(db: Db, { id, state, surgeryId, recurrenceId }: Attendance): Promise<number | null> {
  if (state !== 'waiting') return null
  const people = await listExpected(db, surgeryId, [recurrenceId])
  return people.filter((person) => person.state === 'waiting').findIndex((person) => person.id === id) + 1
}
