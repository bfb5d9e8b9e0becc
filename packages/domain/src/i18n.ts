/** Supported languages of pages and mails, by BCP 47 tag. */
export const LOCALES = ['en', 'de', 'ne', 'mi'] as const
export type Locale = (typeof LOCALES)[number]

/** The language where no other is known. */
export const DEFAULT_LOCALE = 'en' satisfies Locale

/** Whether a tag is one of our languages. */
export function isLocale(tag: unknown): tag is Locale {
  return LOCALES.some((locale) => locale === tag)
}
