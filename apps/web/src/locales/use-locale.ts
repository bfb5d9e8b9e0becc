import { useTranslation } from 'react-i18next'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@surgeries/domain/i18n'

/** The language that is being read, for our mails to answer in it. */
export function useLocale(): Locale {
  const language = useTranslation().i18n.resolvedLanguage ?? DEFAULT_LOCALE
  return isLocale(language) ? language : DEFAULT_LOCALE
}
