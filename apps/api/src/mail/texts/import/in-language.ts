import type { Locale } from '@surgeries/domain/i18n'
import { localeOf } from '../../compose.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { ImportTexts } from './import-texts.ts'
import { mi } from './mi.ts'
import { ne } from './ne.ts'

const TEXTS: Record<Locale, ImportTexts> = { en, de, ne, mi }

/** What we say about calendars elsewhere, in a language. */
export function importTextsIn(locale: string): ImportTexts {
  return TEXTS[localeOf(locale)]
}
