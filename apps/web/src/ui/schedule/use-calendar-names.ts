import { addDays, type Weekday, WEEKDAYS } from '@surgeries/domain/dates/day-number'
import { useMemo } from 'react'
import { formatDate } from '../../locales/dates.ts'
import { useFormat } from '../../locales/use-format.ts'

const A_MONDAY = '2026-11-23'

export function useWeekdayNames(): { value: Weekday; label: string }[] {
  const { language } = useFormat()
  return useMemo(
    () =>
      WEEKDAYS.map((value, index) => {
        const day = new Date(`${addDays(A_MONDAY, index)}T12:00:00Z`)
        return { value, label: formatDate(language, day, { weekday: 'long', timeZone: 'UTC' }) }
      }),
    [language],
  )
}

export function useMonthNames(): { value: string; label: string }[] {
  const { language } = useFormat()
  return useMemo(
    () =>
      Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: formatDate(language, new Date(Date.UTC(2026, index, 15)), { month: 'long', timeZone: 'UTC' }),
      })),
    [language],
  )
}
