import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { renderHook } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeLanguage, loadMessages, startMessages } from '../../locales/messages.ts'
import { useScheduleWords } from './use-schedule-words.ts'

function said(rule: string | null) {
  const schedule = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 90, rule })
  return renderHook(() => useScheduleWords(schedule)).result.current
}

beforeAll(async () => {
  vi.stubGlobal('navigator', { ...globalThis.navigator, languages: ['en-GB'] })
  await startMessages()
})
beforeEach(async () => {
  await changeLanguage('en')
  await loadMessages(['surgery'])
})

describe('a schedule in words', () => {
  test('says how often, at what hours, and when not', () => {
    expect(said('FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11')).toEqual([
      'The third Wednesday of the month, 17:30–19:00, but not in August or December',
    ])
    expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA')).toEqual(['Every 2 weeks on Saturday, 17:30–19:00'])
    expect(said('FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270630')).toEqual([
      'The last Thursday of the month, 17:30–19:00, until 30 June 2027',
    ])
  })

  test('knows days of the month too', () => {
    expect(said('FREQ=MONTHLY;BYMONTHDAY=1,15')).toEqual(['On day 1 and 15 of every month, 17:30–19:00'])
    expect(said('FREQ=DAILY;INTERVAL=10')).toEqual(['Every 10 days, 17:30–19:00'])
  })

  test('leaves single dates to the list of dates, and a rule without words to it too', () => {
    expect(said(null)).toEqual([])
    expect(said('FREQ=YEARLY;BYYEARDAY=100')).toEqual(['By a rule of its own: go by the dates below.'])
  })

  test('says it in German, and in Nepali with its own digits', async () => {
    await changeLanguage('de')
    await loadMessages(['surgery'])
    expect(said('FREQ=MONTHLY;BYDAY=1WE,3WE')).toEqual(['Am ersten und dritten Mittwoch im Monat, 17:30–19:00'])
    await changeLanguage('ne')
    await loadMessages(['surgery'])
    expect(said('FREQ=MONTHLY;BYDAY=3WE')[0]).toMatch(/तेस्रो बुधबार, १७:३०–१९:००/)
  })
})
