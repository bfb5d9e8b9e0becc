import type { AttendanceKind } from '@surgeries/domain/attendance'
import type { Words } from '../mail-texts.ts'

/** What our mails say to those who come along, in one language. Every one goes on with the date, the place and the link. */
export interface AttendanceTexts {
  when: string
  where: string
  directions: string
  reason: string
  /** Before the one link. */
  yourLink: string
  dropIn: string
  /** Where the date is off. */
  anotherDate: string
  /** Before the next dates, a line each. */
  nextDates: string
  /** Where nothing else is planned either. */
  noOtherDate: string

  confirm: (surgery: string, about: { kind: AttendanceKind; hours: number }) => Words
  /** Somebody said it again, with an address that had been confirmed. */
  again: (surgery: string) => Words
  /** In place of a link that was ended. */
  newLink: (surgery: string) => Words
  coming: (surgery: string, kind: AttendanceKind) => Words
  waiting: (surgery: string, place: number) => Words
  promoted: (surgery: string) => Words
  moved: (surgery: string, about: { kind: AttendanceKind; before: string }) => Words
  /** The time of a day that was known. */
  timeSet: (surgery: string, kind: AttendanceKind) => Words
  elsewhere: (surgery: string, about: { kind: AttendanceKind; before: string }) => Words
  /** The pin is elsewhere, and the address as it was. */
  pinMoved: (surgery: string, kind: AttendanceKind) => Words
  off: (surgery: string, kind: AttendanceKind) => Words
  /** A moderator has hidden the listing for now. */
  checked: (surgery: string) => Words
  /** A listing that is not published any more. */
  removed: (surgery: string) => Words
  /** A new listing that a moderator has taken back again, with everything that was said about it. */
  unlisted: (surgery: string, when: string) => Words
  onAgain: (surgery: string, kind: AttendanceKind) => Words
  reminder: (surgery: string, about: { kind: AttendanceKind; isToday: boolean }) => Words
}
