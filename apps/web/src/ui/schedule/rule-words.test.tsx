import { renderHook } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeLanguage, loadMessages, startMessages } from '../../locales/messages.ts'
import { useRuleWords } from './use-rule-words.ts'

function said(rule: string | null) {
  return renderHook(() => useRuleWords()).result.current.rule({ start: '2026-12-16T17:30', durationMinutes: 90, rule })
}

beforeAll(async () => {
  await startMessages()
})
beforeEach(async () => {
  await changeLanguage('en')
  await loadMessages(['schedule'])
})

describe('a rule in words', () => {
  test('says how often, when not, and at what hours', () => {
    expect(said('FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11')).toBe(
      'The third Wednesday of every month, but not in August or December, 17:30–19:00',
    )
    expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA')).toBe('Every 2 weeks on Saturday, 17:30–19:00')
    expect(said('FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270630')).toMatch(
      /^The last Thursday of every month, until .*30 June 2027, 17:30–19:00$/,
    )
  })

  test('knows days of the month, single dates, and rules that words would not do justice', () => {
    expect(said('FREQ=MONTHLY;BYMONTHDAY=1,15')).toBe('On day 1 and 15 of every month, 17:30–19:00')
    expect(said('FREQ=DAILY;INTERVAL=10')).toBe('Every 10 days, 17:30–19:00')
    expect(said(null)).toMatch(/16 December 2026, 17:30–19:00$/)
    expect(said('FREQ=YEARLY;BYYEARDAY=100')).toContain('FREQ=YEARLY;BYYEARDAY=100')
  })

  test('says it in German, and in Nepali with its own digits', async () => {
    await changeLanguage('de')
    await loadMessages(['schedule'])
    expect(said('FREQ=MONTHLY;BYDAY=1WE,3WE')).toMatch(/^Am ersten und dritten Mittwoch jedes Monats, /)
    await changeLanguage('ne')
    await loadMessages(['schedule'])
    expect(said('FREQ=MONTHLY;BYDAY=3WE')).toMatch(/तेस्रो बुधबार, १७:३०–१९:००/)
  })
})
