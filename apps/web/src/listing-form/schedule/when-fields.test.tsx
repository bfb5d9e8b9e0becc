import { type Schedule, scheduleOf } from '@surgeries/domain/calendar/calendar'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { FormProvider, useWatch } from 'react-hook-form'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { emptyFields, type ListingFields } from '../fields.ts'
import { useListingForm } from '../use-listing-form.ts'
import { blankLine } from './line/line.ts'
import { draftOf } from './schedule-draft.ts'
import { WhenFields } from './when-fields.tsx'

const SUNDAY = new Date('2026-11-22T06:00:00Z')

function Form({ initial }: { initial: Partial<ListingFields> }) {
  const form = useListingForm<ListingFields>({ ...emptyFields, timeZone: 'Asia/Kathmandu', ...initial })
  return (
    <FormProvider {...form}>
      <WhenFields />
      <Chosen />
    </FormProvider>
  )
}

function Chosen() {
  return <output>{JSON.stringify(useWatch<ListingFields, 'schedule'>({ name: 'schedule' }))}</output>
}

const chosen = (): unknown => JSON.parse(screen.getByText(/^(null|\{.*)$/).textContent ?? '')
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
/** As the region of the browser writes it. */
const dated = (weekday: string, british: string, american: string) =>
  new RegExp(`^${weekday},? (${british}|${american})`, 'u')
const unfold = (words: RegExp) => fireEvent.click(screen.getByText(words))
const meeting = (rule: string | null, start: string) => ({ start, durationMinutes: 120, rule })
const editing = (schedule: Schedule) => ({ schedule, scheduleDraft: draftOf(schedule) })
const nextDates = async () =>
  within(await screen.findByText('The next dates are').then((title) => title.parentElement ?? title))
    .getAllByRole('button', { name: /^Skip this date/ })
    .map((button) => button.getAttribute('aria-label'))

beforeAll(() => loadMessages(['listing-form', 'schedule']))
beforeEach(() => {
  vi.useFakeTimers({ now: SUNDAY, toFake: ['Date'] })
})

describe('saying when it meets', () => {
  test('may be a day whose time is to follow, and the time is set later', () => {
    renderPage(<Form initial={{}} />)
    tap('On one date')
    type('Date', '2026-12-16')
    fireEvent.click(screen.getByRole('checkbox', { name: /^I don’t know the time yet/ }))
    expect(screen.queryByLabelText('From')).toBeNull()
    const day = { start: '2026-12-16T00:00', durationMinutes: 1440, rule: null, timeToFollow: true }
    expect(chosen()).toEqual({ rules: [day], extraDates: [], skippedDates: [] })
    cleanup()
    renderPage(<Form initial={editing({ rules: [day], extraDates: [], skippedDates: [] })} />)
    fireEvent.click(screen.getByRole('checkbox', { name: /^I don’t know the time yet/, checked: true }))
    type('From', '18:00')
    expect(chosen()).toEqual({ rules: [meeting(null, '2026-12-16T18:00')], extraDates: [], skippedDates: [] })
  })

  test('two taps make a schedule, and its next six dates are shown in local time with the zone', async () => {
    renderPage(<Form initial={{}} />)
    tap('Once a month: Third')
    expect(chosen()).toBeNull()
    tap('Wednesday')
    expect(chosen()).toEqual(scheduleOf(meeting('FREQ=MONTHLY;BYDAY=3WE', '2026-12-16T17:30')))
    expect(await screen.findByText(dated('Wednesday', '16 December', 'December 16'))).toBeDefined()
    expect(screen.getAllByText(/^(17:30–19:30|05:30.PM–07:30.PM)$/)).toHaveLength(6)
    expect(await nextDates()).toHaveLength(6)
    expect(screen.getByText(/^The third Wednesday of every month, /)).toBeDefined()
    expect(screen.getByText(/Kathmandu time/)).toBeDefined()
  })

  test('a pattern that lacks its weekday is still chosen when one comes back', () => {
    renderPage(<Form initial={{ scheduleDraft: { lines: [{ ...blankLine, kind: 'weekly' }], skippedDates: [] } }} />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Every week' }).checked).toBe(true)
    tap('Friday')
    expect(chosen()).toMatchObject({ rules: [{ rule: 'FREQ=WEEKLY;BYDAY=FR' }] })
  })

  test('the first tap keeps the focus, so that arrow keys go on from there', () => {
    renderPage(<Form initial={{}} />)
    screen.getByRole('radio', { name: 'Every week' }).focus()
    tap('Every week')
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Every week' }))
    screen.getByRole('radio', { name: 'In my own words' }).focus()
    tap('In my own words')
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'In my own words' }))
  })

  test('every two weeks can begin this week or the next', () => {
    renderPage(<Form initial={{}} />)
    tap('Every two weeks')
    tap('Tuesday')
    tap(dated('Tuesday', '1 December', 'December 1'))
    expect(chosen()).toEqual(scheduleOf(meeting('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-12-01T17:30')))
  })

  test('a single date stands ready in a week', () => {
    renderPage(<Form initial={{}} />)
    tap('On one date')
    expect(chosen()).toEqual(scheduleOf(meeting(null, '2026-11-29T17:30')))
  })

  test('the last Thursday, but not in August and December, up to a day', () => {
    renderPage(<Form initial={{}} />)
    tap('Once a month: Last')
    tap('Thursday')
    unfold(/^More/)
    fireEvent.click(screen.getByRole('checkbox', { name: 'August' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'December' }))
    tap('On a day')
    type('Last day', '2027-06-30')
    const rule = 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11;BYDAY=-1TH;UNTIL=20270630'
    expect(chosen()).toEqual(scheduleOf(meeting(rule, '2026-11-26T17:30')))
  })

  test('a date is left out with one tap, and had after all with another', async () => {
    renderPage(<Form initial={{}} />)
    tap('Once a month: Third')
    tap('Wednesday')
    fireEvent.click(
      await screen.findByRole('button', { name: dated('Skip this date: Wednesday', '20 January', 'January 20') }),
    )
    expect(chosen()).toMatchObject({ skippedDates: ['2027-01-20T17:30'] })
    expect(await screen.findByText('Skipped')).toBeDefined()
    press(/^Put back/)
    expect(chosen()).toMatchObject({ skippedDates: [] })
  })

  test('what was left out stays so at another time of day, and is forgotten on another weekday', () => {
    const schedule = {
      ...scheduleOf(meeting('FREQ=WEEKLY;BYDAY=TU', '2026-11-24T17:30')),
      skippedDates: ['2026-12-01T17:30'],
    }
    renderPage(<Form initial={editing(schedule)} />)
    type('From', '18:00')
    expect(chosen()).toMatchObject({ skippedDates: ['2026-12-01T18:00'] })
    tap('Friday')
    expect(chosen()).toMatchObject({ skippedDates: [] })
  })

  test('a single date beside a rule, and its being taken away', () => {
    renderPage(<Form initial={editing(scheduleOf(meeting('FREQ=WEEKLY;BYDAY=TU', '2026-11-24T17:30')))} />)
    press(/^Add another time/)
    type('Date', '2026-12-19')
    expect(chosen()).toMatchObject({
      rules: [{ rule: 'FREQ=WEEKLY;BYDAY=TU' }],
      extraDates: [{ start: '2026-12-19T17:30', durationMinutes: 120 }],
    })
    press('Done')
    press(/^Remove: Every Tuesday/)
    expect(chosen()).toMatchObject({ rules: [], extraDates: [{ start: '2026-12-19T17:30' }] })
  })

  test('an end past midnight is said to be the next day, one at midnight or before is not', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB'])
    renderPage(<Form initial={{}} />)
    tap('On one date')
    type('From', '22:00')
    type('For how long?', '180')
    expect(screen.getByText(/^Until 01:00 the next day/u)).toBeDefined()
    type('From', '21:00')
    expect(screen.getByText('Until midnight')).toBeDefined()
    expect(screen.queryByText(/the next day/)).toBeNull()
    type('From', '18:00')
    expect(screen.queryByText(/the next day|midnight/)).toBeNull()
  })

  test('own words take the place of a rule', () => {
    renderPage(<Form initial={{}} />)
    tap('Every week')
    tap('Friday')
    tap('In my own words')
    expect(chosen()).toBeNull()
    expect(screen.getByRole('textbox', { name: /In your own words/ })).toBeDefined()
    tap('Every week')
    expect(chosen()).toMatchObject({ rules: [{ rule: 'FREQ=WEEKLY;BYDAY=FR' }] })
  })

  test('a rule that taps cannot make is kept as it is, and can be put back', () => {
    const schedule = scheduleOf(meeting('FREQ=MONTHLY;BYDAY=-2FR', '2026-12-18T10:00'))
    renderPage(<Form initial={editing(schedule)} />)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /RRULE/ }).value).toBe('FREQ=MONTHLY;BYDAY=-2FR')
    tap('Every week')
    tap('Monday')
    expect(chosen()).toMatchObject({ rules: [{ rule: 'FREQ=WEEKLY;BYDAY=MO' }] })
    press('Undo my changes')
    expect(chosen()).toEqual(schedule)
  })

  test('a rule can be written, and what is wrong with it stands beside it', async () => {
    renderPage(<Form initial={{}} />)
    tap('Every week')
    tap('Monday')
    unfold(/write the rule yourself/)
    type(/RRULE/, 'FREQ=MONTHLY;BYDAY=9XX')
    expect(screen.getByText('The value after “BYDAY=” doesn’t fit there.')).toBeDefined()
    expect(chosen()).toBeNull()
    type(/RRULE/, 'rrule:freq=monthly;byday=-2FR')
    expect(chosen()).toMatchObject({ rules: [{ start: '2026-11-23T17:30', rule: 'FREQ=MONTHLY;BYDAY=-2FR' }] })
    expect(await screen.findByText(dated('Friday', '18 December', 'December 18'))).toBeDefined()
  })

  test('words that may tell the old dates are pointed out until they are looked at', () => {
    const schedule = scheduleOf(meeting('FREQ=WEEKLY;BYDAY=TU', '2026-11-24T17:30'))
    renderPage(<Form initial={{ ...editing(schedule), meets: 'Every Tuesday' }} />)
    expect(screen.queryByText(/Do your own words still fit/)).toBeNull()
    tap('Friday')
    expect(screen.getByText(/Do your own words still fit/)).toBeDefined()
    type(/In your own words/, 'Every Friday')
    expect(screen.queryByText(/Do your own words still fit/)).toBeNull()
  })
})
