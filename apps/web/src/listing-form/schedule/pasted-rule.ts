import type { Line } from './line/line.ts'

/**
 * What somebody typed or pasted as a rule: the rule itself, or lines of a calendar file with DTSTART and RRULE (an input
 * of one line has them run together). A DTSTART in UTC says no local time and is left.
 */
export function pastedRule(text: string): Pick<Line, 'rule'> & Partial<Pick<Line, 'date' | 'time'>> {
  const rule = /RRULE:([^\s]*?)(?=DTSTART|DTEND|DURATION|EXDATE|RDATE|END:|\s|$)/iu.exec(text)?.[1]
  const [, year, month, day, hour, minute] =
    /DTSTART[^:]*:(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}(?!\d|Z)/iu.exec(text) ?? []
  return { rule: rule ?? text, ...(rule && year && { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` }) }
}
