import { type Schedule, scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { saveOverrides } from '../surgeries/index.ts'
import { inOrder, type Meeting, type Reading } from './test/meeting.ts'
import { READERS } from './test/readers.ts'

/** The zones of the movement, and those that go wrong: half an hour of summer, Ramadan, the south, none at all. */
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
  'UTC',
]

const EVENING = { start: '2026-10-07T17:30', durationMinutes: 90 }
const MORNING = { start: '2026-10-03T10:00', durationMinutes: 120 }
const rule = (text: string, first = EVENING) => ({ ...first, rule: text })

const SCHEDULES: Record<string, Schedule> = {
  'third Wednesday but not in August': scheduleOf(rule('FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=3WE')),
  'every second Saturday': scheduleOf(rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', MORNING)),
  'last Thursday but not in August and December': scheduleOf(
    rule('FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11;BYDAY=-1TH'),
  ),
  'every other month on the first Monday': scheduleOf(rule('FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO')),
  'every other month but not in summer': scheduleOf(rule('FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,2,3,9,10,11,12;BYDAY=2TU')),
  'thirty Tuesdays': scheduleOf(rule('FREQ=WEEKLY;BYDAY=TU;COUNT=30')),
  'a season of Wednesdays': scheduleOf(rule('FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630')),
  'two seasons': scheduleOf(rule('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270331T173000'), {
    start: '2027-09-06T17:30',
    durationMinutes: 60,
    rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20280331T235900Z',
  }),
  'every Sunday in the small hours, when clocks are set': scheduleOf({
    start: '2026-10-04T02:15',
    durationMinutes: 240,
    rule: 'FREQ=WEEKLY;BYDAY=SU',
  }),
  'the fifth Friday and the last day of the month': scheduleOf(
    rule('FREQ=MONTHLY;BYDAY=5FR'),
    rule('FREQ=MONTHLY;BYMONTHDAY=-1'),
  ),
  'two rules that meet, dates beside them and dates left out': {
    rules: [
      rule('FREQ=WEEKLY;BYDAY=WE'),
      rule('FREQ=MONTHLY;BYDAY=3WE'),
      { ...MORNING, start: '2027-01-09T10:00', rule: null },
    ],
    extraDates: [{ start: '2026-12-19T14:00', durationMinutes: 180 }, EVENING],
    skippedDates: ['2026-12-23T17:30', '2026-12-30T17:30'],
  },
}

const CASES = ZONES.flatMap((timeZone) =>
  Object.entries(SCHEDULES).map(([name, schedule]) => ({ name, timeZone, schedule })),
)

let api: TestApp
const readings: Reading[] = []
const answers: Meeting[][] = []
beforeAll(async () => {
  api = await buildTestApp()
  for (const [index, { name, timeZone, schedule }] of CASES.entries()) {
    const { slug } = await buildSurgery(api.db, { name: `${name} ${index}`, timeZone, schedule })
    await say(slug)
    const dates = await datesOf(slug)
    const until = new Date(Date.UTC(NOW.getUTCFullYear() + 2, NOW.getUTCMonth(), NOW.getUTCDate()))
    const reading = { file: (await api.get(`/surgeries/${slug}/calendar.ics`)).body, from: NOW, until }
    readings.push(reading)
    answers.push(inOrder(dates, reading))
  }
}, 120_000)
afterAll(() => api.close())

/** The second date is cancelled, the third moved by most of a day, the fourth confirmed. */
async function say(slug: string) {
  const { upcoming } = (await api.get(`/surgeries/${slug}`)).json<{ upcoming: Occurrence[] }>()
  const { id } = await api.db.surgery.findUniqueOrThrow({ where: { slug } })
  const [, second, third, fourth] = upcoming
  if (!second || !third || !fourth) throw new Error('There are too few dates to speak of.')
  const plain = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: null }
  const next = Temporal.PlainDateTime.from(third.localStart).add({ hours: 20 }).toString({ smallestUnit: 'minute' })
  const off = { ...plain, status: 'cancelled' as const, start: second.localStart, durationMinutes: 90, reason: 'Flu' }
  const moved = { ...plain, status: 'moved' as const, start: next, durationMinutes: 60, reason: 'The hall is let' }
  const words = [
    { ...off, recurrenceId: second.recurrenceId },
    { ...moved, recurrenceId: third.recurrenceId },
    { ...plain, confirmedAt: NOW, recurrenceId: fourth.recurrenceId },
  ]
  await saveOverrides(api.db, id, words, NOW, { event: 'change_date' })
}

/** Every date that GET /occurrences has of a surgery. */
async function datesOf(slug: string) {
  const found = []
  let cursor = ''
  do {
    const { items, nextCursor } = (
      await api.get(`/occurrences?surgery=${slug}&limit=200${cursor && `&cursor=${cursor}`}`)
    ).json<{ items: { startsAt: string; endsAt: string; status: string }[]; nextCursor: string | null }>()
    found.push(...items)
    cursor = nextCursor ?? ''
  } while (cursor)
  return found.map(({ startsAt, endsAt, status }) => ({
    startMs: Date.parse(startsAt),
    endMs: Date.parse(endsAt),
    cancelled: status === 'cancelled',
  }))
}

describe.each(READERS)(
  '$name finds in the feed what the API answers',
  { timeout: 60_000 },
  ({ read, takesTheSecondOfTwo }) => {
    let found: Meeting[][]
    beforeAll(() => {
      found = read(readings)
    }, 60_000)

    test.each(CASES.map((each, index) => ({ ...each, index })))('$name, $timeZone', ({ index, timeZone }) => {
      const expected = answers[index] ?? []
      expect(expected.length).toBeGreaterThan(4)
      const isTwice = ({ start }: Meeting) => isShownTwice(start, timeZone)
      // ical.js takes a time that comes twice for the second; what it means for people is the same line of the wall.
      const [mine, theirs] = [found[index] ?? [], expected].map((list) =>
        takesTheSecondOfTwo ? list.filter((each) => !isTwice(each)) : list,
      )
      expect(mine).toEqual(theirs)
    })
  },
)

function isShownTwice(moment: string, timeZone: string): boolean {
  const wall = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime()
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  )
  return !first || !second || !first.equals(second)
}

test('every date that a page shows is among them', async () => {
  const { upcoming } = (await api.get('/surgeries/third-wednesday-but-not-in-august-0')).json()
  const starts = answers[0]?.map(({ start }) => start)
  for (const { startsAt } of upcoming) expect(starts).toContain(`${startsAt.slice(0, 16)}Z`)
})
