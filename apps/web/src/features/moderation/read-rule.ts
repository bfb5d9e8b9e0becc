const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST', 'BYSETPOS'])

/** A repeating rule (RFC 5545) as far as it can be said in words. Weekdays count from Sunday, 0. */
export interface RuleFacts {
  frequency: (typeof FREQUENCIES)[number]
  interval: number
  weekdays: number[]
  /** Which of the month's: 1 the first, -1 the last. */
  ordinal: number | null
  monthDay: number | null
  count: number | null
  /** The last day, `2027-06-30`. */
  until: string | null
}

/** Reads a rule, or gives null when words would not do it justice: then the rule itself is shown. */
export function readRule(rule: string): RuleFacts | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string | undefined]))
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'))
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(readDay)
  const ordinals = new Set(days.map((day) => day?.ordinal ?? null))
  if (!frequency || [...parts.keys()].some((key) => !KNOWN.has(key)) || days.includes(null) || ordinals.size > 1)
    return null
  const position = wholeNumber(parts.get('BYSETPOS'))
  const ordinal = [...ordinals][0] ?? position
  const monthDay = wholeNumber(parts.get('BYMONTHDAY'))
  const fits = frequency === 'MONTHLY' ? monthDay !== null || (ordinal !== null && days.length > 0) : ordinal === null
  // The first of Monday and Tuesday in a month is one day, not two.
  if (
    !fits ||
    (position !== null && days.length !== 1) ||
    (frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && days.length > 0)
  )
    return null
  return {
    frequency,
    interval: wholeNumber(parts.get('INTERVAL')) ?? 1,
    weekdays: days.flatMap((day) => (day ? [day.weekday] : [])),
    ordinal,
    monthDay,
    count: wholeNumber(parts.get('COUNT')),
    until: parts.get('UNTIL')?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3') ?? null,
  }
}

function readDay(text: string): { weekday: number; ordinal: number | null } | null {
  const [, ordinal, code] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? []
  const weekday = WEEKDAYS.findIndex((day) => day === code)
  return weekday < 0 ? null : { weekday, ordinal: wholeNumber(ordinal) }
}

function wholeNumber(text: string | undefined): number | null {
  return text && /^[+-]?\d+$/.test(text) ? Number(text) : null
}
