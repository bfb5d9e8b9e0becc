import type { Locale } from '@surgeries/domain/i18n'
/** A country's name in a language; in English where the language has none for it. */
export function countryIn(locale: Locale, code: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code
}
