import { useState } from 'react'
import { useSearchParams } from '../../navigation/hooks.ts'
import { todayHere } from '../../locales/own-zone.ts'
import { isMonth, monthOfDay } from './month.ts'

export const VIEWS = ['month', 'agenda'] as const
export type View = (typeof VIEWS)[number]

const A_DAY = /^2\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const NARROW = '(max-width: 44rem)'

export function useSheet(asked: { from?: string }) {
  const [search, setSearch] = useSearchParams()
  // A sheet of seven columns is small on a phone: there the agenda comes first.
  const [isNarrow] = useState(() => matchMedia(NARROW).matches)
  const today = todayHere()
  const named = search.get('month')
  const given = search.get('day') ?? ''
  const day = A_DAY.test(given) ? given : null
  const start = asked.from && asked.from > today ? asked.from : today
  const month = isMonth(named) ? named : monthOfDay(day ?? start)
  const view = VIEWS.find((one) => one === search.get('view')) ?? (isNarrow ? 'agenda' : 'month')
  const change = (part: { month?: string; view?: View; day?: string | null }, replace = false) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace, keepsScroll: true },
    )
  return { month, view, day: day && monthOfDay(day) === month ? day : null, today, change }
}
