import { DEFAULT_LOCALE, isLocale, type Locale } from '@surgeries/domain/i18n'

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  de: 'Deutsch',
  ne: 'नेपाली',
  mi: 'Te reo Māori',
}

const KEY = 'language'

/** The remembered choice, else the first of the browser's languages that we speak, else English. */
export function startingLanguage(): Locale {
  const wishes = [remembered(), ...navigator.languages].map((tag) => tag?.split('-')[0] ?? '')
  return wishes.find(isLocale) ?? DEFAULT_LOCALE
}

export function rememberLanguage(language: Locale) {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Storage is refused: the choice lasts for this visit.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
