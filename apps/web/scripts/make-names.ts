// Writes src/locales/names/<language>.json: what countries, languages, days and months are called and how lists are joined, for languages that
// many browsers do not carry (from the Unicode CLDR that Node brings). Run: node apps/web/scripts/make-names.ts
import { writeFileSync } from 'node:fs'

const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)))
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)))
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
const PAIRS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
const MORE_LANGUAGES = ['mai', 'bho', 'new', 'haw', 'fil', 'yue', 'bfi', 'bsl']

for (const language of ['ne', 'mi']) {
  const words = {
    regions: named(
      language,
      'region',
      PAIRS.map((pair) => pair.toUpperCase()),
    ),
    languages: named(language, 'language', [...PAIRS, ...MORE_LANGUAGES]),
    weekdays: formatted(language, DAYS, { weekday: 'long' }),
    weekdaysShort: formatted(language, DAYS, { weekday: 'short' }),
    months: formatted(language, MONTHS, { month: 'long' }),
    monthsShort: formatted(language, MONTHS, { month: 'short' }),
    lists: { conjunction: joined(language, 'conjunction'), disjunction: joined(language, 'disjunction') },
  }
  writeFileSync(
    new URL(`../src/locales/names/${language}.json`, import.meta.url),
    `${JSON.stringify(words, null, 1)}\n`,
  )
}

function named(language: string, type: 'region' | 'language', codes: string[]): Record<string, string> {
  const names = new Intl.DisplayNames(language, { type, fallback: 'none' })
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.of(code)
      return name ? [[code, name]] : []
    }),
  )
}

function formatted(language: string, dates: Date[], options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return dates.map((date) => format.format(date))
}

function joined(language: string, type: 'conjunction' | 'disjunction') {
  const format = new Intl.ListFormat(language, { type })
  const literalsOf = (words: string[]) =>
    format.formatToParts(words).flatMap((part) => (part.type === 'literal' ? [part.value] : []))
  const [pair = '', after = ''] = literalsOf(['1', '2'])
  const [, last = ''] = literalsOf(['1', '2', '3'])
  return { pair, last, after }
}
