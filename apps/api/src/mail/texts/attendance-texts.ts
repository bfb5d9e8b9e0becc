import type { Locale } from '@surgeries/domain/i18n'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { mailsIn } from './catalogue.ts'

export function attendanceTextsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-attendance')
  return {
    say,
    confirm: (surgery: string, about: { kind: AttendanceKind; hours: number }) =>
      words('confirm', { surgery, ...about }),
    again: (surgery: string) => words('again', { surgery }),
    newLink: (surgery: string) => words('newLink', { surgery }),
    coming: (surgery: string, kind: AttendanceKind) => words('coming', { surgery, kind }),
    waiting: (surgery: string, place: number) => words('waiting', { surgery, place }),
    promoted: (surgery: string) => words('promoted', { surgery }),
    moved: (surgery: string, about: { kind: AttendanceKind; before: string }) => words('moved', { surgery, ...about }),
    timeSet: (surgery: string, kind: AttendanceKind) => words('timeSet', { surgery, kind }),
    elsewhere: (surgery: string, about: { kind: AttendanceKind; before: string }) =>
      words('elsewhere', { surgery, ...about }),
    pinMoved: (surgery: string, kind: AttendanceKind) => words('pinMoved', { surgery, kind }),
    off: (surgery: string, kind: AttendanceKind) => words('off', { surgery, kind }),
    checked: (surgery: string) => words('checked', { surgery }),
    removed: (surgery: string) => words('removed', { surgery }),
    /** A new listing that a moderator has taken back again, with everything that was said about it. */
    unlisted: (surgery: string, when: string) => words('unlisted', { surgery, when }),
    onAgain: (surgery: string, kind: AttendanceKind) => words('onAgain', { surgery, kind }),
    reminder: (surgery: string, about: { kind: AttendanceKind; isToday: boolean }) =>
      words('reminder', { surgery, ...about }),
  }
}

export type AttendanceTexts = ReturnType<typeof attendanceTextsIn>
