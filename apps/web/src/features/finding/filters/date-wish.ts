import { addDays, isCalendarDay } from '@surgeries/domain/dates/day-number'
import { daysOf, NAMED_DAYS, type Days, type NamedDays } from '@surgeries/domain/dates/named-days'

/** Which dates are asked for: by a name that stays true in a shared link, or by days, either end open. */
export type DateWish = NamedDays | { from: string | null; to: string | null }

/** Reads `when=weekend`, or `from` and `to`, out of an address; what is no day is passed over. */
export function readWish(search: URLSearchParams): DateWish | null {
  const when = NAMED_DAYS.find((one) => one === search.get('when'))
  return when ?? rangeOf(search.get('from'), search.get('to'))
}

export function rangeOf(first: string | null, last: string | null): DateWish | null {
  const from = isDay(first) ? first : null
  const to = isDay(last) && (!from || last >= from) ? last : null
  return from || to ? { from, to } : null
}

export function wishParts(wish: DateWish | null): [string, string][] {
  if (!wish) return []
  if (typeof wish === 'string') return [['when', wish]]
  return [
    ['from', wish.from ?? ''],
    ['to', wish.to ?? ''],
  ]
}

export function daysAsked(wish: DateWish | null, today: string): Partial<Days> {
  return typeof wish === 'string' ? daysOf(wish, today) : daysGiven(wish)
}

export function daysAnywhere(wish: DateWish | null, today: string): Partial<Days> {
  if (typeof wish !== 'string') return daysGiven(wish)
  return { from: daysOf(wish, addDays(today, -1)).from, to: daysOf(wish, addDays(today, 1)).to }
}

export function daysGiven(wish: Exclude<DateWish, NamedDays> | null): Partial<Days> {
  return { ...(wish?.from && { from: wish.from }), ...(wish?.to && { to: wish.to }) }
}

/** While a year is typed into a date field, it is the year 2 first. */
function isDay(text: string | null): text is string {
  return text !== null && text.startsWith('2') && isCalendarDay(text)
}
