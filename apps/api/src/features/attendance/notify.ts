import { newsOf, type NotifiedStatus } from '@surgeries/domain/attendance'
import type { PublicPin } from '@surgeries/domain/geo'
import { TOLD_AFTER_SECONDS } from '@surgeries/domain/moderation'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { spanIn } from '../../mail/moments.ts'
import type { Words } from '../../mail/texts/catalogue.ts'
import { toldOf } from './announce.ts'
import { type AttendanceTexts, type Letter, mailAttendee, siteOf, writePlace } from './mails.ts'
import { listNextDates, lockAttendedSurgery, type AttendedSurgery } from './queries/dates.ts'
import { listSurgeriesWithNews, listWithNews } from './queries/news.ts'
import { changeAttendance, findAttendance } from './queries/people.ts'
import type { Attendance } from '@surgeries/prisma/client'
import { fillAllSeats, remindedWith, UNHURRIED } from './waiting-list.ts'
import { findOccurrenceRow } from '../surgeries/index.ts'

type Needed = Pick<Deps, 'db' | 'env' | 'now'>

const Payload = z.object({ surgeryId: z.uuid() })
/** At once, in one transaction, so that an organiser need not wait long behind a large surgery's mail. */
const BATCH = 40
const NEXT_DATES = 3

/**
 * Tells those who are expected at a surgery what is different from what they were told last: moved, off, on again. Each
 * hears of a change once, however often this is done, and however many do it at once.
 */
export async function notifyAttendees(deps: Needed, payload: unknown): Promise<void> {
  const { surgeryId } = Payload.parse(payload)
  let last: string | null = null
  do last = await deps.db.$transaction((tx) => tellSome(tx, deps, { surgeryId, after: last }), UNHURRIED)
  while (last !== null)
}

export async function notifyAllAttendees(deps: Needed): Promise<void> {
  const now = deps.now()
  const changedBefore = new Date(now.getTime() - TOLD_AFTER_SECONDS * 1000)
  for (const surgeryId of await listSurgeriesWithNews(deps.db, { now, changedBefore }))
    await notifyAttendees(deps, { surgeryId })
}

interface Batch {
  surgeryId: string
  after: string | null
}

/** Returns the last id of a full batch, and null after the last batch. */
async function tellSome(tx: Db, deps: Needed, { surgeryId, after }: Batch): Promise<string | null> {
  const surgery = await lockAttendedSurgery(tx, surgeryId)
  if (!surgery) return null
  const now = deps.now()
  const ids = await listWithNews(tx, surgeryId, { now, after, limit: BATCH })
  const next = ids.length > 0 ? await listNextDates(tx, surgeryId, { now, limit: NEXT_DATES }) : []
  for (const id of ids) {
    const attendance = await findAttendance(tx, id)
    if (attendance) await tell(tx, deps, { surgery, attendance, next })
  }
  if (ids.length === BATCH) return ids.at(-1) ?? null
  await fillAllSeats(tx, deps, surgery)
  return null
}

type NotifiedPin = Pick<Attendance, 'notifiedLatitude' | 'notifiedLongitude' | 'notifiedPinPrecision'>

function pinOf({ notifiedLatitude, notifiedLongitude, notifiedPinPrecision }: NotifiedPin): PublicPin | null {
  return notifiedLatitude === null || notifiedLongitude === null
    ? null
    : { latitude: notifiedLatitude, longitude: notifiedLongitude, pinPrecision: notifiedPinPrecision }
}

interface Telling {
  surgery: AttendedSurgery
  attendance: Attendance
  next: Letter['next']
}

async function tell(tx: Db, { env, now }: Needed, { surgery, attendance, next }: Telling): Promise<void> {
  const { id, kind, locale, notifiedStartsAt, notifiedEndsAt, notifiedPlace, notifiedTimeToFollow } = attendance
  const date = await findOccurrenceRow(tx, surgery.id, attendance.recurrenceId)
  const before = {
    startsAt: notifiedStartsAt,
    endsAt: notifiedEndsAt,
    status: attendance.notifiedStatus,
    place: notifiedPlace,
    pin: pinOf(attendance),
    timeToFollow: notifiedTimeToFollow,
    venue: date?.venue ?? null,
  }
  const isHidden = surgery.state === 'hidden'
  const isRemoved = isHidden && surgery.hiding?.removedAt != null
  const isOff = isHidden || !date || date.status === 'cancelled'
  const notifiedStatus: NotifiedStatus = isHidden && !isRemoved ? 'checked' : isOff ? 'off' : 'on'
  // Where it is off, what they knew says best which one is meant.
  const span = isOff ? before : date
  const told = { ...toldOf({ ...span, status: isOff ? 'cancelled' : 'scheduled' }, surgery), notifiedStatus }
  const news = newsOf(before, { ...span, status: told.notifiedStatus, place: told.notifiedPlace, pin: pinOf(told) })
  if (!news) return
  const { timeZone } = siteOf(surgery, span)
  await changeAttendance(tx, id, {
    ...told,
    ...(isOff ? {} : remindedWith(date, surgery, now())),
  })
  const wordsOf: Record<typeof news, (texts: AttendanceTexts) => Words> = {
    moved: (texts) => texts.words('moved', { surgery: surgery.name, kind, before: spanIn(locale, before, timeZone) }),
    time_set: (texts) => texts.words('timeSet', { surgery: surgery.name, kind }),
    elsewhere: (texts) =>
      texts.words('elsewhere', { surgery: surgery.name, kind, before: writePlace(notifiedPlace ?? '') }),
    pin_moved: (texts) => texts.words('pinMoved', { surgery: surgery.name, kind }),
    checked: (texts) => texts.words('checked', { surgery: surgery.name }),
    off: (texts) =>
      isRemoved
        ? texts.words('removed', { surgery: surgery.name })
        : texts.words('off', { surgery: surgery.name, kind }),
    on_again: (texts) => texts.words('onAgain', { surgery: surgery.name, kind }),
  }
  await mailAttendee(
    tx,
    env,
    { attendance, surgery, span, isOff, isHidden, next, reason: isHidden ? null : (date?.reason ?? null) },
    wordsOf[news],
  )
}
