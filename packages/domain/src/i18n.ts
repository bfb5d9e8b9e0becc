/** The languages that everything here is written in, by BCP 47 tag; the first is used where nothing else is known. */
export const LOCALES = ['en', 'de', 'ne', 'mi'] as const
export type Locale = (typeof LOCALES)[number]

/** Whether a tag is one of our languages. */
export function isLocale(tag: unknown): tag is Locale {
  return LOCALES.some((locale) => locale === tag)
}
