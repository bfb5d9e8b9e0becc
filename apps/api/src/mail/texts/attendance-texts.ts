import type { AttendanceKind } from '@surgeries/domain/attendance'
import { mailsIn } from './catalogue.ts'

/** The mails to those who come along, in a language. Every one goes on with the date, the place and the link. */
export function attendanceTextsIn(locale: string) {
  const { say, words } = mailsIn(locale, 'mail-attendance')
  return {
    say,
    confirm: (surgery: string, about: { kind: AttendanceKind; hours: number }) =>
      words('confirm', { surgery, ...about }),
    /** Somebody said it again, with an address that had been confirmed. */
    again: (surgery: string) => words('again', { surgery }),
    /** In place of a link that was ended. */
    newLink: (surgery: string) => words('newLink', { surgery }),
    coming: (surgery: string, kind: AttendanceKind) => words('coming', { surgery, kind }),
    waiting: (surgery: string, place: number) => words('waiting', { surgery, place }),
    promoted: (surgery: string) => words('promoted', { surgery }),
    moved: (surgery: string, about: { kind: AttendanceKind; before: string }) => words('moved', { surgery, ...about }),
    /** The time of a day that was known. */
    timeSet: (surgery: string, kind: AttendanceKind) => words('timeSet', { surgery, kind }),
    elsewhere: (surgery: string, about: { kind: AttendanceKind; before: string }) =>
      words('elsewhere', { surgery, ...about }),
    /** The pin is elsewhere, and the address as it was. */
    pinMoved: (surgery: string, kind: AttendanceKind) => words('pinMoved', { surgery, kind }),
    off: (surgery: string, kind: AttendanceKind) => words('off', { surgery, kind }),
    /** A moderator has hidden the listing for now. */
    checked: (surgery: string) => words('checked', { surgery }),
    /** A listing that is not published any more. */
    removed: (surgery: string) => words('removed', { surgery }),
    /** A new listing that a moderator has taken back again, with everything that was said about it. */
    unlisted: (surgery: string, when: string) => words('unlisted', { surgery, when }),
    onAgain: (surgery: string, kind: AttendanceKind) => words('onAgain', { surgery, kind }),
    reminder: (surgery: string, about: { kind: AttendanceKind; isToday: boolean }) =>
      words('reminder', { surgery, ...about }),
  }
}

export type AttendanceTexts = ReturnType<typeof attendanceTextsIn>
