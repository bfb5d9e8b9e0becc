import type { Locale } from '@surgeries/domain/i18n'
import { localeOf } from '../../compose.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { AttendanceTexts } from './attendance-texts.ts'
import { mi } from './mi.ts'
import { ne } from './ne.ts'

const TEXTS: Record<Locale, AttendanceTexts> = { en, de, ne, mi }

/** What we say to those who come along, in a language. */
export function attendanceTextsIn(locale: string): AttendanceTexts {
  return TEXTS[localeOf(locale)]
}
