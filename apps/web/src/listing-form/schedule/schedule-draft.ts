import { isCalendarDay } from '@surgeries/domain/dates/day-number'
import type { Schedule } from '@surgeries/domain/calendar/calendar'
import { fitsLine } from './line/first-days.ts'
import type { Line } from './line/line.ts'
import { faultOfLine, type LineFault, lineOf, ruleOfLine } from './line/read-line.ts'

export interface ScheduleDraft {
  readonly lines: readonly Line[]
  /** `2026-12-16T17:30` */
  readonly skippedDates: readonly string[]
}

export const emptyDraft: ScheduleDraft = Object.freeze({ lines: Object.freeze([]), skippedDates: Object.freeze([]) })

export function draftOf(schedule: Schedule | null): ScheduleDraft {
  if (!schedule) return emptyDraft
  const extras = schedule.extraDates.map((date) => lineOf({ ...date, rule: null }, true))
  return { lines: [...schedule.rules.map((rule) => lineOf(rule)), ...extras], skippedDates: schedule.skippedDates }
}

export function scheduleOfDraft({ lines, skippedDates }: ScheduleDraft, today: string): Schedule | null {
  const made = lines.flatMap((line) => {
    const rule = ruleOfLine(line, today)
    return rule ? [{ rule, isExtra: line.isExtra && line.kind === 'once' }] : []
  })
  if (made.length === 0) return null
  return {
    rules: made.filter(({ isExtra }) => !isExtra).map(({ rule }) => rule),
    extraDates: made
      .filter(({ isExtra }) => isExtra)
      .map(({ rule: { start, durationMinutes, timeToFollow } }) => ({
        start,
        durationMinutes,
        ...(timeToFollow && { timeToFollow }),
      })),
    skippedDates: [...new Set(skippedDates.flatMap((start) => homeOf(start, lines)))].toSorted(),
  }
}

export function faultOfDraft({ lines }: ScheduleDraft): LineFault | null {
  return lines.map(faultOfLine).find((fault) => fault !== null) ?? null
}

function homeOf(start: string, lines: readonly Line[]): string[] {
  const [day = ''] = start.split('T')
  const fitting = lines.filter((line) => line.kind !== 'rule' && isCalendarDay(day) && fitsLine(line, day))
  const [first] = fitting
  if (!first) return lines.some(({ kind }) => kind === 'rule') ? [start] : []
  return fitting.some(({ time }) => start === `${day}T${time}`) ? [start] : [`${day}T${first.time}`]
}
