import { expect, test } from 'vitest'
import { clockGapAt } from './clock-gap.ts'

test.each([
  ['Europe/London', '2027-03-28T01:30', '2027-03-28T01:00', '2027-03-28T02:00', '2027-03-28T02:30'],
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T02:00', '2026-03-29T03:00', '2026-03-29T03:30'],
  ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T02:00', '2026-03-29T03:00', '2026-03-29T03:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:00', '2026-10-04T02:30', '2026-10-04T02:45'],
  ['America/Santiago', '2026-09-06T00:30', '2026-09-06T00:00', '2026-09-06T01:00', '2026-09-06T01:30'],
  ['Antarctica/Troll', '2026-03-29T02:45', '2026-03-29T01:00', '2026-03-29T03:00', '2026-03-29T04:45'],
  ['Pacific/Apia', '2011-12-30T18:00', '2011-12-30T00:00', '2011-12-31T00:00', '2011-12-31T18:00'],
])('in %s clocks jump over %s: from %s to %s, and it comes to %s', (timeZone, local, from, to, becomes) => {
  expect(clockGapAt(local, timeZone)).toEqual({ from, to, becomes })
})

test.each([
  ['Europe/Berlin', '2026-03-29T03:00'],
  ['Europe/Berlin', '2026-03-29T01:59'],
  ['Europe/Berlin', '2026-10-25T02:30'],
  ['Asia/Kathmandu', '2026-03-29T02:30'],
  ['Europe/Berlin', '2026-02-30T02:30'],
  ['Europe/Berlin', 'tomorrow'],
])('in %s clocks do not jump over %s', (timeZone, local) => {
  expect(clockGapAt(local, timeZone)).toBeNull()
})
