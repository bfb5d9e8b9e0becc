import type { Locale } from '@surgeries/domain/i18n'
import { localeOf } from '../../compose.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { FreshnessTexts } from './freshness-texts.ts'
import { mi } from './mi.ts'
import { ne } from './ne.ts'

const TEXTS: Record<Locale, FreshnessTexts> = { en, de, ne, mi }

/** What we say about whether a surgery still runs, in a language. */
export function freshnessTextsIn(locale: string): FreshnessTexts {
  return TEXTS[localeOf(locale)]
}
