import { DAY_MS } from '../../dates/durations.ts'
import fc from 'fast-check'
import type { Calendar } from '../calendar.ts'
import { someRule, someStart, ZONES } from './some-rules.ts'

export interface SomeCalendar {
  calendar: Calendar
  timeZone: string
  from: Date
  until: Date
}

const someDuration = fc.constantFrom(15, 60, 90, 120, 1440)

/** One to three rules, extra dates, skips and overrides, some of them about dates that there are; and a window on it. */
export const someCalendar: fc.Arbitrary<SomeCalendar> = fc.constantFrom(...ZONES).chain((timeZone) =>
  fc
    .record({
      rules: fc.array(
        fc.record({
          start: someStart(timeZone),
          durationMinutes: someDuration,
          rule: fc.oneof(
            { weight: 1, arbitrary: fc.constant(null) },
            {
              weight: 5,
              arbitrary: fc
                .constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const)
                .chain((frequency) => someRule(frequency).map(({ text }) => text)),
            },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      extraDates: fc.array(fc.record({ start: someStart(timeZone), durationMinutes: someDuration }), { maxLength: 2 }),
      skippedDates: fc.array(someStart(timeZone), { maxLength: 2 }),
      overrides: fc.uniqueArray(
        fc.record({
          recurrenceId: someStart(timeZone),
          status: fc.constantFrom('moved' as const, 'cancelled' as const),
          start: someStart(timeZone),
          durationMinutes: someDuration,
          reason: fc.constantFrom('', 'Snow'),
        }),
        { maxLength: 2, selector: ({ recurrenceId }) => recurrenceId },
      ),
      aheadDays: fc.integer({ min: -30, max: 500 }),
      lengthDays: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ aheadDays, lengthDays, ...calendar }) => {
      // Something is to be said of a date that there often is: the first start.
      const start = calendar.rules[0]?.start ?? '2026-12-16T17:30'
      const [override, ...others] = calendar.overrides
      const overrides = override ? [{ ...override, recurrenceId: start }, ...others] : []
      const from = new Date(Date.parse(`${start}Z`) + aheadDays * DAY_MS)
      const until = new Date(from.getTime() + lengthDays * DAY_MS)
      return { calendar: { ...calendar, overrides }, timeZone, from, until }
    }),
)
