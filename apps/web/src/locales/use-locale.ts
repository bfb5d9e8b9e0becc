import type { Locale } from '@surgeries/domain/i18n'
import { createContext, useContext } from 'react'
import { currentLanguage } from './messages.ts'

/** The language of what is drawn below it; without one, the language that was chosen last. */
export const LanguageContext = createContext<Locale | null>(null)

export function useLocale(): Locale {
  return useContext(LanguageContext) ?? currentLanguage()
}
