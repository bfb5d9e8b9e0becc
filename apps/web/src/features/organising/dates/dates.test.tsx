import type { Occurrence } from '@surgeries/contracts/occurrence'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Asked, serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { DateRow } from './date-row.tsx'

const EVENING: Occurrence = {
  recurrenceId: '2026-12-09T17:30',
  startsAt: '2026-12-09T11:45:00.000Z',
  endsAt: '2026-12-09T13:45:00.000Z',
  localStart: '2026-12-09T17:30',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
}

/** What was asked of the server, and what it answers: the network is where our part of the page ends. */
const asked: Asked[] = []
let answer: () => object
/** How many people are expected on the date. */
let people: number

const NONE = { total: 0, dates: [] }
const NOTHING = {
  moved: NONE,
  elsewhere: NONE,
  lost: NONE,
  gained: NONE,
  kept: 0,
  asExtra: [],
  timeZone: 'Asia/Kathmandu',
  timeZoneBefore: 'Asia/Kathmandu',
}

function Row({ occurrence = EVENING }: { occurrence?: Occurrence }) {
  return (
    <ol>
      <DateRow slug="pokhara" timeZone="Asia/Kathmandu" occurrence={occurrence} isNext />
    </ol>
  )
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inDialog = () => within(screen.getByRole('dialog'))
const send = (name: string) => fireEvent.click(inDialog().getByRole('button', { name }))
const refusal = (pointer: string, code: string, values?: Record<string, string>) =>
  Response.json(
    {
      type: '/api/docs#validation_failed',
      title: 'Bad request',
      status: 400,
      code: 'validation_failed',
      detail: 'Some of this needs another look.',
      errors: [{ pointer, code, detail: 'Another look', values }],
    },
    { status: 400 },
  )

beforeAll(() => loadMessages(['dates', 'organising', 'listing-form', 'effects']))
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T06:00:00Z'), toFake: ['Date'] })
  asked.length = 0
  answer = () => Response.json(EVENING)
  people = 0
  serve((request) => {
    if (request.path.endsWith('/effects-preview')) return { ...NOTHING, people }
    asked.push(request)
    return answer()
  })
})

const PATH = '/api/v1/surgeries/pokhara/occurrences/2026-12-09T17%3A30'

describe('one evening on the page of its organiser', () => {
  test('takes place with one tap, and the way back is at hand', async () => {
    answer = () => Response.json({ ...EVENING, confirmedAt: '2026-11-22T06:00:00.000Z' })
    renderPage(<Row />)
    press('It’s going ahead')
    expect(await screen.findByText(/^Thank you. It says “confirmed for Wednesday/)).toBeDefined()
    expect(asked).toMatchObject([{ method: 'POST', path: `${PATH}/confirmation` }])
    expect(document.activeElement).toBe(screen.getByRole('listitem'))
    press('Undo')
    expect(await screen.findByText(/is back to the plan/)).toBeDefined()
    expect(asked.at(-1)).toMatchObject({ method: 'PUT', path: PATH, body: { status: 'scheduled' } })
  })

  test.each(['Cancel this date', 'Move it'])('says how many people hear of it before: %s', async (act) => {
    people = 3
    renderPage(<Row />)
    press(act)
    expect(await inDialog().findByText('We’ll email the 3 people who said that they’re coming.')).toBeDefined()
    expect(asked).toEqual([])
  })

  test('is cancelled with a reason, of which no email address becomes public', async () => {
    renderPage(<Row />)
    press('Cancel this date')
    const reason = inDialog().getByLabelText(/^Why/)
    fireEvent.change(reason, { target: { value: 'Ask me@example.org' } })
    answer = () => refusal('/reason', 'email_in_text')
    send('Cancel this date')
    expect(await inDialog().findByText(/Leave out email addresses/)).toBeDefined()
    expect(document.activeElement).toBe(reason)
    fireEvent.change(reason, { target: { value: 'The hall is flooded' } })
    answer = () => Response.json({ ...EVENING, status: 'cancelled', reason: 'The hall is flooded' })
    send('Cancel this date')
    expect(await screen.findByText(/is cancelled. We’re telling everybody/)).toBeDefined()
    expect(asked.at(-1)?.body).toEqual({ status: 'cancelled', reason: 'The hall is flooded' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is moved by the clock of its place; what stands in the way is said beside the date', async () => {
    renderPage(<Row />)
    press('Move it')
    send('Move it')
    expect(inDialog().getByText('That is when it is now. Choose another time.')).toBeDefined()
    expect(asked).toEqual([])
    fireEvent.change(inDialog().getByLabelText('New date'), { target: { value: '2026-12-10' } })
    answer = () => refusal('/start', 'time_taken')
    send('Move it')
    expect(await inDialog().findByText('Another date of yours is at that time already.')).toBeDefined()
    fireEvent.change(inDialog().getByLabelText('From'), { target: { value: '18:00' } })
    const moved = { localStart: '2026-12-10T18:00', startsAt: '2026-12-10T12:15:00.000Z' }
    answer = () => Response.json({ ...EVENING, ...moved, endsAt: '2026-12-10T14:15:00.000Z', status: 'moved' })
    send('Move it')
    expect(await screen.findByText(/^It’s now on Thursday.* Kathmandu time\./)).toBeDefined()
    expect(asked.at(-1)?.body).toEqual({
      status: 'moved',
      start: '2026-12-10T18:00',
      durationMinutes: 120,
      reason: '',
    })
  })

  test('is moved onto part of another only after a warning', async () => {
    renderPage(<Row />)
    press('Move it')
    fireEvent.change(inDialog().getByLabelText('New date'), { target: { value: '2026-12-10' } })
    answer = () => refusal('/start', 'overlaps')
    send('Move it')
    expect(await inDialog().findByText(/^It overlaps with another of your dates/)).toBeDefined()
    expect(asked.at(-1)?.body).not.toHaveProperty('allowsOverlap')
    const moved = { localStart: '2026-12-10T17:30', startsAt: '2026-12-10T11:45:00.000Z' }
    answer = () => Response.json({ ...EVENING, ...moved, endsAt: '2026-12-10T13:45:00.000Z', status: 'moved' })
    send('Move it anyway')
    expect(await screen.findByText(/^It’s now on Thursday.* Kathmandu time\./)).toBeDefined()
    expect(asked.at(-1)?.body).toMatchObject({ start: '2026-12-10T17:30', allowsOverlap: true })
  })

  test('is not moved to a time that clocks skip, but to what that would be with one tap', async () => {
    renderPage(<Row />)
    press('Move it')
    fireEvent.change(inDialog().getByLabelText('From'), { target: { value: '02:30' } })
    answer = () =>
      refusal('/start', 'no_such_time', {
        from: '2026-12-09T02:00',
        to: '2026-12-09T03:00',
        becomes: '2026-12-09T03:30',
      })
    send('Move it')
    await screen.findByText(/^02:30.* does not exist on Wednesday.*: the clocks go from 02:00.* to 03:00.*03:30/)
    fireEvent.click(inDialog().getByRole('button', { name: /^Use 03:30.* instead$/ }))
    expect(screen.queryByText(/does not exist/)).toBeNull()
    send('Move it')
    await vi.waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ start: '2026-12-09T03:30' }))
  })

  test('that was cancelled is had again, or moved, but not confirmed', () => {
    renderPage(<Row occurrence={{ ...EVENING, status: 'cancelled', reason: 'Flood' }} />)
    expect(screen.queryByRole('button', { name: 'It’s going ahead' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Cancel this date' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Back to the plan' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Move it' })).toBeDefined()
  })

  test('loses its time until that is known, without a word that it moved', async () => {
    renderPage(<Row />)
    press('Move it')
    fireEvent.click(inDialog().getByRole('checkbox', { name: /^I don’t know the time yet/ }))
    expect(inDialog().queryByLabelText('From')).toBeNull()
    const open = { localStart: '2026-12-09T00:00', startsAt: '2026-12-08T18:15:00.000Z', timeToFollow: true }
    answer = () => Response.json({ ...EVENING, ...open, endsAt: '2026-12-09T18:15:00.000Z', status: 'moved' })
    send('Move it')
    expect(await screen.findByText(/^It’s now on Wednesday.* time to be confirmed\./)).toBeDefined()
    expect(asked.at(-1)?.body).toEqual({ status: 'moved', start: '2026-12-09T00:00', timeToFollow: true, reason: '' })
  })

  test('leads to another venue for it, and says which it has', () => {
    const venue = {
      name: 'Lakeside library',
      address: '',
      locality: 'Pokhara',
      directions: 'Ring twice',
      latitude: 28.2,
      longitude: 83.95,
      pinPrecision: 'door' as const,
      countryCode: 'NP',
      timeZone: 'Asia/Kathmandu',
    }
    renderPage(<Row />)
    expect(screen.getByRole('link', { name: 'Another venue' }).getAttribute('href')).toBe(
      '/me/surgeries/pokhara/dates/2026-12-09T17:30/venue',
    )
    cleanup()
    renderPage(<Row occurrence={{ ...EVENING, venue }} />)
    expect(screen.getByText('Lakeside library, Pokhara')).toBeDefined()
    expect(screen.getByRole('link', { name: 'Change the venue' })).toBeDefined()
  })

  test('leads to the sheet of who is coming', () => {
    renderPage(<Row />)
    expect(screen.getByRole('link', { name: /^Who is coming/ }).getAttribute('href')).toBe(
      '/me/surgeries/pokhara/dates/2026-12-09T17:30',
    )
  })
})
