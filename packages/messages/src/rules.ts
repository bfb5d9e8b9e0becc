import type { Rules } from './message.ts'

/** Whose plurals are borrowed where the platform does not know the language. CLDR has none for Māori. */
const BORROWED = 'en'

/** The rules of a language, with its own way to write a number. */
export function rulesOf(language: string, writeNumber: (value: number) => string): Rules {
  const isKnown = Intl.PluralRules.supportedLocalesOf(language).length > 0
  const plurals = new Intl.PluralRules(isKnown ? language : BORROWED)
  return {
    say: (value) => (typeof value === 'number' ? writeNumber(value) : value),
    plural: (count) => plurals.select(count),
  }
}
