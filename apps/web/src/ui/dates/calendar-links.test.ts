import { expect, test } from 'vitest'
import { calendarLinks } from './calendar-links.ts'

test('a feed can be subscribed to by its scheme, by its address and by Google', () => {
  expect(calendarLinks('/api/v1/calendar.ics?country=NP,IN', 'https://surgeries.example')).toEqual({
    https: 'https://surgeries.example/api/v1/calendar.ics?country=NP,IN',
    webcal: 'webcal://surgeries.example/api/v1/calendar.ics?country=NP,IN',
    google:
      'https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Fsurgeries.example%2Fapi%2Fv1%2Fcalendar.ics%3Fcountry%3DNP%2CIN',
  })
})
