import type { DataDates } from '@surgeries/domain/geo/data-dates'
import { formatDate } from '../../locales/dates.ts'
import { useLocale } from '../../locales/use-locale.ts'

export function useDataDates(dates: DataDates | null): DataDates {
  const language = useLocale()
  const wordsOf = (part: keyof DataDates) => {
    if (!dates) return '…'
    return /^\d{4}(?:-\d\d)?$/u.test(dates[part]) ? inWords(language, dates[part]) : dates[part]
  }
  return {
    places: wordsOf('places'),
    names: wordsOf('names'),
    cldr: wordsOf('cldr'),
    postcodes: wordsOf('postcodes'),
    quarters: wordsOf('quarters'),
    nepal: wordsOf('nepal'),
    islands: wordsOf('islands'),
  }
}

function inWords(language: string, date: string): string {
  const month = date.includes('-') ? ({ month: 'long' } as const) : {}
  return formatDate(language, new Date(date), { year: 'numeric', ...month, timeZone: 'UTC' })
}
