import type { Locale } from '@surgeries/contracts/accounts'
import { useTranslation } from 'react-i18next'
import { isLocale } from './languages.ts'

/** The language that is being read, for our mails to answer in it. */
export function useLocale(): Locale {
  const language = useTranslation().i18n.resolvedLanguage ?? 'en'
  return isLocale(language) ? language : 'en'
}
