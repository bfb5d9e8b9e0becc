import type { NewAttendance } from '@surgeries/contracts/attendances'
import { mailboxOf } from '@surgeries/domain/text/mailbox'
import { confirmableUntil, notifiedPlaceOf, UNCONFIRMED_HOURS } from '@surgeries/domain/attendance'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { networkOf } from '../../networks/client-address.ts'
import { countIfDone, countUnlessMistaken } from '../../limits/count-against.ts'
import { readSolution, requireUnspent, type Solution, spendSolution } from '../../captcha/challenge.ts'
import { mailAttendee, siteOf } from './mails.ts'
import { findNamed, requireOpen } from './open-date.ts'
import { lockAttendedSurgery, type AttendedSurgery } from './queries/dates.ts'
import { changeAttendance, findByEmail, insertAttendance } from './queries/people.ts'
import type { Attendance } from '@surgeries/prisma/client'
import { findOccurrenceRow } from '../surgeries/index.ts'

const BY_NETWORK = { name: 'attend-network', times: 40, seconds: 60 * 60 }
const BY_MAILBOX = { name: 'attend-mailbox', times: 10, seconds: 24 * 60 * 60 }

export interface Announcement {
  slug: string
  recurrenceId: string
  body: NewAttendance
  ip: string
}

/**
 * Keeps that somebody means to come to one date until their address is confirmed, and mails the link for that. The
 * answer is the same whether the address is known or not. Throws `not_found`, `move_not_open`, `captcha_failed` or
 * `too_many_requests`.
 */
export async function announce(deps: Deps, sent: Announcement): Promise<{ expiresAt: Date }> {
  const now = deps.now()
  const receipt = { expiresAt: confirmableUntil(now) }
  // Only a program fills in what people cannot see: it is told what it wants to hear, and nothing is kept.
  if (sent.body.nickname !== '') return receipt
  await countUnlessMistaken(BY_NETWORK, networkOf(sent.ip), deps, async () => {
    const { surgery, date } = await findNamed(deps.db, sent)
    requireOpen(date, now)
    const solution = await readSolution(deps, sent.body.captcha)
    await requireUnspent(deps.db, solution)
    const store = () =>
      deps.db.$transaction((tx) => storeAttendance(tx, deps, { ...sent, surgeryId: surgery.id, solution, now }))
    await countIfDone([BY_MAILBOX], mailboxOf(sent.body.email), deps, store)
  })
  return receipt
}

interface Checked extends Announcement {
  surgeryId: string
  solution: Solution
  now: Date
}

async function storeAttendance(
  tx: Db,
  { env }: Deps,
  { surgeryId, recurrenceId, body, solution, now }: Checked,
): Promise<void> {
  const surgery = await lockAttendedSurgery(tx, surgeryId)
  if (!surgery) throw surgeryNotFound()
  const date = requireOpen(await findOccurrenceRow(tx, surgeryId, recurrenceId), now)
  await spendSolution(tx, solution)
  const { email, locale } = body
  const known = await findByEmail(tx, { surgeryId, recurrenceId, email })
  if (known && known.confirmedAt !== null) {
    // Whoever sent this need not be whoever reads that mailbox: only they may change what was said.
    const letter = { attendance: known, surgery, span: date }
    return mailAttendee(tx, env, letter, (texts) => texts.words('again', { surgery: surgery.name }))
  }
  const facts = { ...wishOf(body), locale, state: 'unconfirmed' as const, createdAt: now, ...toldOf(date, surgery) }
  const attendance = known
    ? await changeAttendance(tx, known.id, facts)
    : await insertAttendance(tx, { surgeryId, recurrenceId, email, ...facts })
  const letter = { attendance, surgery, span: date, isUnconfirmed: true, forgetAt: confirmableUntil(now) }
  const about = { surgery: surgery.name, kind: attendance.kind, hours: UNCONFIRMED_HOURS }
  return mailAttendee(tx, env, letter, (texts) => texts.words('confirm', about))
}

type Wish = Pick<Attendance, 'kind' | 'topics' | 'languages' | 'note' | 'name'>

export function wishOf({ kind, topics, languages, note, name }: Wish): Wish {
  return { kind, topics, languages, note, name }
}

export function toldOf(
  date: { startsAt: Date; endsAt: Date; status: string; venue: unknown; timeToFollow: boolean },
  surgery: AttendedSurgery,
) {
  const { startsAt, endsAt, status, timeToFollow } = date
  const site = siteOf(surgery, date)
  return {
    notifiedPlace: notifiedPlaceOf(site),
    notifiedLatitude: site.latitude,
    notifiedLongitude: site.longitude,
    notifiedPinPrecision: site.pinPrecision,
    notifiedTimeToFollow: timeToFollow,
    notifiedStartsAt: startsAt,
    notifiedEndsAt: endsAt,
    notifiedStatus: status === 'cancelled' ? ('off' as const) : ('on' as const),
  }
}
