import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FormProvider, useWatch } from 'react-hook-form'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { emptyFields, type ListingFields } from '../fields.ts'
import { useListingForm } from '../use-listing-form.ts'
import { WhenFields } from './when-fields.tsx'

const SUNDAY = new Date('2026-11-22T06:00:00Z')

function Form({ initial }: { initial: Partial<ListingFields> }) {
  const form = useListingForm<ListingFields>({ ...emptyFields, timeZone: 'Asia/Kathmandu', ...initial })
  return (
    <QueryClientProvider client={makeQueryClient()}>
      <FormProvider {...form}>
        <WhenFields />
        <Chosen />
      </FormProvider>
    </QueryClientProvider>
  )
}

function Chosen() {
  return <output>{JSON.stringify(useWatch<ListingFields, 'schedule'>({ name: 'schedule' }))}</output>
}

const chosen = (): unknown => JSON.parse(screen.getByText(/^(null|\{.*)$/).textContent ?? '')
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))

beforeAll(async () => {
  await startMessages()
  await loadMessages(['listing-form'])
})
beforeEach(() => {
  vi.useFakeTimers({ now: SUNDAY, toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('saying when it meets', () => {
  test('two taps make a schedule, and its next dates are shown in local time with the zone', async () => {
    render(<Form initial={{}} />)
    tap(/^Once a month/)
    expect(chosen()).toBeNull()
    tap('Wednesday')
    expect(chosen()).toEqual(
      scheduleOf({ start: '2026-12-09T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=2WE' }),
    )
    expect(await screen.findByText(/Wednesday,? (9 December, 17:30–19:30|December 9, 05:30.PM–07:30.PM)/)).toBeDefined()
    expect(screen.getByText(/Kathmandu time/)).toBeDefined()
  })

  test('a pattern that lacks its weekday is still chosen when one comes back', () => {
    render(<Form initial={{ begunPattern: 'weekly' }} />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Every week' }).checked).toBe(true)
    tap('Friday')
    expect(chosen()).toMatchObject({ rules: [{ rule: 'FREQ=WEEKLY;BYDAY=FR' }] })
  })

  test('every two weeks can begin this week or the next', () => {
    render(<Form initial={{}} />)
    tap('Every two weeks')
    tap('Tuesday')
    tap(/Tuesday,? (1 December|December 1)$/)
    expect(chosen()).toMatchObject({ rules: [{ start: '2026-12-01T17:30', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' }] })
  })

  test('own words take the place of a rule', () => {
    render(<Form initial={{}} />)
    tap('Every week')
    tap('Friday')
    tap(/^In my own words/)
    expect(chosen()).toBeNull()
    expect(screen.getByRole('textbox', { name: /In your own words/ })).toBeDefined()
  })

  test('a rule that this form cannot make is kept unless another is chosen', () => {
    const schedule = scheduleOf({ start: '2026-12-01T10:00', durationMinutes: 60, rule: 'FREQ=MONTHLY;BYDAY=1TU,3TU' })
    render(<Form initial={{ schedule }} />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^As it is now/ }).checked).toBe(true)
    tap('Every week')
    tap('Monday')
    expect(chosen()).toMatchObject({ rules: [{ rule: 'FREQ=WEEKLY;BYDAY=MO' }] })
    tap(/^As it is now/)
    expect(chosen()).toEqual(schedule)
  })
})
