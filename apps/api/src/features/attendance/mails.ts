import { forgottenFrom, notifiedPlaceOf } from '@surgeries/domain/attendance'
import { siteOfDate } from '@surgeries/domain/date-venue'
import type { Locale } from '@surgeries/domain/i18n'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { draftOf, finishMail, literal } from '../../mail/compose.ts'
import { mailsIn, type Words } from '../../mail/texts/catalogue.ts'
import { type MailSpan, spanIn } from '../../mail/moments.ts'
import { withoutAddresses } from '../../mail/names.ts'
import { queueMail } from '../../mail/outbox.ts'
import { readVenue } from '../surgeries/index.ts'
import { attendancePathOf } from './link.ts'
import type { AttendedSurgery } from './queries/dates.ts'
import type { Attendance } from '@surgeries/prisma/client'

export type AttendanceTexts = ReturnType<typeof mailsIn<'mail-attendance'>>

export interface Letter {
  attendance: Attendance
  surgery: AttendedSurgery
  span: MailSpan & { venue?: unknown }
  reason?: string | null
  isOff?: boolean
  next?: readonly (MailSpan & { venue?: unknown })[]
  isHidden?: boolean
  /** Whether the link is still to be pressed for it to count. */
  isUnconfirmed?: boolean
  /** When that it was sent is forgotten; with everything else about the date unless told. */
  forgetAt?: Date
}

/**
 * Sends somebody who comes along what they have to know, in their language: the words, then when and where, their one
 * link, and that none of it is needed.
 */
export async function mailAttendee(
  db: Db,
  env: Deps['env'],
  letter: Letter,
  wordsOf: (texts: AttendanceTexts) => Words,
): Promise<void> {
  const { attendance, span, isOff, isHidden, isUnconfirmed, forgetAt = forgottenFrom(span.endsAt) } = letter
  const locale = attendance.locale
  const texts = mailsIn(locale, 'mail-attendance')
  const { subject, paragraphs } = wordsOf(texts)
  const last = [
    texts.say(isUnconfirmed ? 'confirmLink' : 'yourLink'),
    '{link}',
    ...(isHidden ? [] : isOff ? otherDates(letter, texts, locale) : [texts.say('dropIn')]),
  ]
  const draft = draftOf(
    { subject, paragraphs: [...paragraphs, factsOf(letter, texts, locale), ...last] },
    // Anybody may have typed it: it must not make the mail worth misusing.
    { locale, name: withoutAddresses(attendance.name) },
  )
  const link = `${env.PUBLIC_URL}${attendancePathOf(env, attendance)}`
  await queueMail(db, {
    to: attendance.email,
    forgetAt,
    expiresAt: span.endsAt,
    ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }),
  })
}

function otherDates({ surgery, next = [] }: Letter, texts: AttendanceTexts, locale: Locale): string[] {
  if (next.length === 0) return [texts.say('noOtherDate')]
  const lines = next.map((span) => spanIn(locale, span, siteOf(surgery, span).timeZone))
  return [[texts.say('nextDates'), ...lines].join('\n'), texts.say('anotherDate')]
}

function factsOf({ surgery, span, reason, isHidden }: Letter, texts: AttendanceTexts, locale: Locale): string {
  const site = siteOf(surgery, span)
  const { directions, timeZone } = site
  return [
    ...(reason ? [`${texts.say('reason')} ${literal(reason)}`] : []),
    `${texts.say('when')} ${spanIn(locale, span, timeZone)}`,
    ...(isHidden ? [] : [`${texts.say('where')} ${literal(writePlace(notifiedPlaceOf(site)))}`]),
    ...(directions && !isHidden ? [`${texts.say('directions')} ${literal(directions)}`] : []),
  ].join('\n')
}

export function siteOf<S extends Omit<AttendedSurgery, 'id' | 'seats' | 'hiding'>>(
  usual: S,
  date: { venue?: unknown },
): S {
  return siteOfDate(usual, readVenue(date.venue ?? null))
}

export function writePlace(told: string): string {
  const [address = '', locality = ''] = told.split('\n')
  return address.includes(locality) ? address : [address, locality].filter(Boolean).join(', ')
}
