import { ListingContent } from '@surgeries/contracts/listing'
import { DECISION_ACTIONS } from '@surgeries/domain/moderation'
import { QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeQueryClient } from '../../../api/query-client.ts'
import { type OnDesk, useDeskWork } from './use-desk-work.ts'

const content = ListingContent.parse({
  name: 'Lakeside help',
  locality: 'Pokhara',
  latitude: 28.2,
  longitude: 83.98,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  meets: 'Tuesdays',
})
const PENDING: OnDesk = {
  id: '01a2036d-2e8c-7dcd-8089-0592078bf132',
  state: 'pending',
  version: 1,
  content,
  message: '',
  moves: [...DECISION_ACTIONS],
  undoUntil: null,
}
const APPROVED: OnDesk = { ...PENDING, state: 'approved', moves: [] }
const ASKED: OnDesk = { ...PENDING, state: 'changes_requested', version: 2, moves: ['approve', 'reject'] }
const OWN: OnDesk = { ...APPROVED, moves: ['undo'], undoUntil: '2126-11-30T12:00:00Z' }

function open(desk: OnDesk) {
  const client = makeQueryClient()
  const { result, rerender } = renderHook(({ latest }) => useDeskWork(latest, null), {
    initialProps: { latest: desk },
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  const shown = () => ({
    isLate: result.current.isLate,
    isNewer: result.current.isNewer,
    own: result.current.own?.action,
  })
  return { shown, work: () => result.current, become: (latest: OnDesk) => rerender({ latest }) }
}

const OPEN = { isLate: false, isNewer: false, own: undefined }

test.each([
  ['approved it', APPROVED, PENDING],
  ['asked for changes', ASKED, { ...PENDING, version: 2 }],
])('the desk says when another moderator %s, and is open again when that is taken back', (_what, decided, back) => {
  const desk = open(PENDING)
  desk.become(decided)
  expect(desk.shown()).toMatchObject({ isLate: true })
  desk.become(back)
  expect(desk.shown()).toEqual(OPEN)
  expect(desk.work().seen.version).toBe(back.version)
})

test('a desk that was opened on a decision becomes one to decide on when that is taken back', () => {
  const desk = open(APPROVED)
  expect(desk.shown()).toEqual(OPEN)
  desk.become(PENDING)
  expect(desk.shown()).toEqual(OPEN)
})

test('one’s own decision is gone from the desk when an administrator takes it back, or decides otherwise', () => {
  const desk = open(OWN)
  expect(desk.shown()).toMatchObject({ own: 'approve', isLate: false })
  desk.become(PENDING)
  expect(desk.shown()).toEqual(OPEN)
  desk.become({ ...APPROVED, state: 'rejected' })
  expect(desk.shown()).toMatchObject({ own: undefined, isLate: true })
})

test('what the organiser changed meanwhile is to be looked at first, also after a decision was taken back', () => {
  const desk = open(PENDING)
  desk.become(APPROVED)
  desk.become({ ...PENDING, version: 2, content: { ...content, meets: 'Wednesdays' } })
  expect(desk.shown()).toEqual({ isLate: false, isNewer: true, own: undefined })
})
