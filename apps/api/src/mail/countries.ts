/** A country's name in a language; in English where the language has none for it. */
export function countryIn(locale: string, code: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code
}
