import { useMemo } from 'react'
import { isPastMidnight } from '@surgeries/domain/dates/today'
import { countryInSentence } from '@surgeries/domain/text/country-article'
import { formatDate, formatNumber, yearUnlessThis } from './dates.ts'
import { dateFormatter, displayNames } from './formatters.ts'
import { formatList } from './lists.ts'
import { type ListType, namesOf } from './names.ts'
import { useLocale } from './use-locale.ts'
import { useMessages } from './use-messages.ts'

/** Dates, numbers and names in the visitor's language. Instants are ISO strings in UTC; zones are IANA names. */
export function useFormat() {
  const t = useMessages('common')
  const language = useLocale()
  return useMemo(() => {
    const day = (instant: string, timeZone?: string) =>
      formatDate(language, new Date(instant), { ...DAY, ...yearUnlessThis(instant, timeZone), timeZone })
    const time = (instant: string, timeZone?: string) => formatDate(language, new Date(instant), { ...TIME, timeZone })
    return {
      language,
      /** Wednesday 16 December (and the year, unless it is this one). */
      day,
      /** Wednesday 16 December 2026: where nobody may guess the year. */
      fullDay: (instant: string, timeZone?: string) =>
        formatDate(language, new Date(instant), { ...DAY, year: 'numeric', timeZone }),
      /** Wed 16 Dec (and the year, unless it is this one). */
      shortDay: (instant: string, timeZone?: string) =>
        formatDate(language, new Date(instant), { ...SHORT_DAY, ...yearUnlessThis(instant, timeZone), timeZone }),
      /** 17:30. */
      time,
      /** 17:30–19:30, and whether that is the next day. */
      hours: (startsAt: string, endsAt: string, timeZone?: string) => {
        const clock = `${time(startsAt, timeZone)}–${time(endsAt, timeZone)}`
        const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
        return isPastMidnight(span, timeZone ?? '') ? t('date.nextDay', { hours: clock }) : clock
      },
      /** A whole date and time with its zone, as every date is printed: Wednesday 16 December, 17:30, London time. */
      moment: (instant: string, timeZone: string) =>
        `${day(instant, timeZone)}, ${time(instant, timeZone)}, ${zoneWords(timeZone)}`,
      /** London time (GMT). */
      zone: (timeZone: string, at: string) => `${zoneWords(timeZone)} (${offsetName(timeZone, at)})`,
      /** GMT, or GMT+5:45: the shortest that a zone is called by. */
      zoneSign: offsetName,
      /** 15 October 2008, October 2008 or 2008: as exact as a reduced date is. */
      reducedDate: (date: string) => reduced(language, date),
      /** 3 March 2026, in the visitor's own zone. */
      date: (instant: string) =>
        formatDate(language, new Date(instant), { day: 'numeric', month: 'long', year: 'numeric' }),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(language, value, options),
      /** Instagram, Facebook and Nepali. */
      list: (words: string[], type: ListType = 'conjunction') => formatList(language, words, type),
      country: (code: string) => nameOf(language, 'region', code),
      /** The same inside a sentence: "the United Kingdom". */
      countryInSentence: (code: string) => countryInSentence(language, code, nameOf(language, 'region', code)),
      spoken: (tag: string) => nameOf(language, 'language', tag),
    }
    function zoneWords(timeZone: string): string {
      const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
      return t('zoneTime', { city })
    }
  }, [language, t])
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const
const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const

function offsetName(timeZone: string, at: string): string {
  const parts = dateFormatter('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(at))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}

function reduced(language: string, date: string): string {
  const [year, month, day] = date.split('-')
  if (!month) return formatNumber(language, Number(year), { useGrouping: false })
  return formatDate(language, new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  })
}

function nameOf(language: string, type: 'region' | 'language', code: string): string {
  const names = namesOf(language)
  const own = type === 'region' ? names?.regions[code] : names?.languages[code]
  try {
    return own ?? displayNames(language, { type }).of(code) ?? code
  } catch {
    return code
  }
}
