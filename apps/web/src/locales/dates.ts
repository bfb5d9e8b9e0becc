import { todayIn } from '@surgeries/domain/dates/today'
import { dateFormatter, numberFormatter } from './formatters.ts'
import { namesOf, type Names } from './names.ts'

const DIGITS: Record<string, string> = { ne: '०१२३४५६७८९' }
/** Whose order of day, month and hour is borrowed where the browser does not know the language. */
const BORROWED: Record<string, string> = { ne: 'en-GB', mi: 'en-NZ-u-hc-h23' }

type DateOptions = Omit<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>

/** A date in any of our languages, also where the browser does not know the language. */
export function formatDate(language: string, date: Date, options: DateOptions, names = namesOf(language)): string {
  if (!names) return dateFormatter(regional(language), options).format(date)
  const inZone = { ...(options.timeZone && { timeZone: options.timeZone }) }
  const weekday = ENGLISH_DAYS.indexOf(dateFormatter('en', { ...inZone, weekday: 'short' }).format(date))
  const month = Number(dateFormatter('en', { ...inZone, month: 'numeric' }).format(date)) - 1
  const words: Partial<Record<Intl.DateTimeFormatPartTypes, string | undefined>> = {
    weekday: options.weekday === 'long' ? names.weekdays[weekday] : names.weekdaysShort[weekday],
    ...(isSpelt(options.month) && { month: options.month === 'long' ? names.months[month] : names.monthsShort[month] }),
  }
  const parts = dateFormatter(BORROWED[language] ?? 'en', options).formatToParts(date)
  return localDigits(language, parts.map((part) => words[part.type] ?? part.value).join(''), names)
}

/** The year of a date, where nobody would take it for this one. */
export function yearUnlessThis(instant: string | Date, timeZone = '', now = new Date()): { year?: 'numeric' } {
  const yearOf = (date: Date) => todayIn(timeZone, date).slice(0, 4)
  return yearOf(new Date(instant)) === yearOf(now) ? {} : { year: 'numeric' }
}

const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function isSpelt(month: DateOptions['month']): boolean {
  return month === 'long' || month === 'short'
}

/** English here is British: day before month, and a clock of 24 hours or as the reader's own region has it. */
function regional(language: string): string {
  const own = globalThis.navigator?.languages.find((tag) => tag.startsWith(`${language}-`))
  return own ?? (language === 'en' ? 'en-GB' : language)
}

/** A number with the language's own digits and separators. */
export function formatNumber(
  language: string,
  value: number,
  options: Intl.NumberFormatOptions = {},
  names = namesOf(language),
): string {
  const borrowed = names ? (BORROWED[language] ?? 'en') : language
  return localDigits(language, numberFormatter(borrowed, options).format(value), names)
}

/** Where the browser knows a language, it knows its digits. */
function localDigits(language: string, text: string, names: Names | null): string {
  const digits = names ? DIGITS[language] : undefined
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text
}
