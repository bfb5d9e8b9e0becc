import { changeRules } from '@surgeries/domain/calendar/change-rules'
import { calendarOf, type ExtraDate, type Override } from '@surgeries/domain/calendar/calendar'
import type { Schedule } from '@surgeries/contracts/schedule'
import type { Db } from '../../db.ts'
import { calendarFrom, readSchedule } from './calendar-of.ts'
import { rebuildOccurrences } from './occurrences.ts'
import { type CalendarFacts, listCalendarFacts, renameWord, saveWord, type Word } from './queries/occurrences.ts'

/** The calendar of a surgery as it stands, with its zone. */
export async function readCalendar(db: Db, surgeryId: string) {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  return facts && { ...facts, calendar: calendarFrom(facts) }
}

/** The calendars of several surgeries, by id. */
export async function readCalendars(db: Db, surgeryIds: string[]) {
  const all = await listCalendarFacts(db, { id: { in: surgeryIds }, limit: surgeryIds.length })
  return new Map(all.map((facts) => [facts.id, { ...facts, calendar: calendarFrom(facts) }]))
}

/** Keeps what an organiser said of one date, and makes the dates anew. Calendars that follow ours see a new SEQUENCE. */
export async function sayOfOccurrence(db: Db, surgeryId: string, word: Word, now: Date): Promise<void> {
  await sayOfOccurrences(db, surgeryId, [word], now)
}

/** The same of several dates at once. */
export async function sayOfOccurrences(db: Db, surgeryId: string, words: readonly Word[], now: Date): Promise<void> {
  for (const word of words) await saveWord(db, surgeryId, word, now)
  await db.surgery.update({ where: { id: surgeryId }, data: { sequence: { increment: 1 } } })
  await rebuildOccurrences(db, surgeryId, now)
}

/**
 * Lets what was said of single dates go along when the rules change: where the day has one meeting still, at another
 * time, it is that one now. What has no home any more stays as it is, says nothing, and speaks again if its date comes back.
 */
export async function carryWords(
  db: Db,
  before: CalendarFacts,
  after: { schedule: Schedule | null; timeZone: string; imported?: ExtraDate[] },
): Promise<void> {
  const spoken = { ...calendarFrom(before), overrides: before.words.map(asOverride) }
  const { rules, extraDates } = calendarOf(after.schedule)
  const { carried } = changeRules(spoken, after.timeZone, {
    rules,
    extraDates: [...extraDates, ...(after.imported ?? before.imported)],
  })
  for (const { from, to } of carried) {
    const word = before.words.find(({ recurrenceId }) => recurrenceId === from)
    if (word) await renameWord(db, before.id, { from, to, start: word.start === from ? to : word.start })
  }
}

/** The same when other dates come from elsewhere. */
export async function carryWordsToImported(db: Db, surgeryId: string, imported: ExtraDate[]): Promise<void> {
  const [facts] = await listCalendarFacts(db, { id: surgeryId, limit: 1 })
  if (!facts) return
  await carryWords(db, facts, { schedule: readSchedule(facts.schedule), timeZone: facts.timeZone, imported })
}

function asOverride({ recurrenceId, start, durationMinutes, reason }: Word): Override {
  return { recurrenceId, status: 'moved', start: start ?? recurrenceId, durationMinutes: durationMinutes ?? 60, reason }
}
