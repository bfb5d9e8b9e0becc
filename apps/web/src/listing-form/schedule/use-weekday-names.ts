import { useMemo } from 'react'
import { formatDate } from '../../locales/dates.ts'
import { useFormat } from '../../locales/use-format.ts'
import { addDays, type Weekday, WEEKDAYS } from './calendar-day.ts'

const A_MONDAY = '2026-11-23'

/** The days of the week by name, beginning with Monday. */
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
