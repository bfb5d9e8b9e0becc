import { SUBMISSION_STATES } from '@surgeries/domain/moderation'
import { expect, test } from 'vitest'
import { stationsOf } from './stations.ts'

const facts = {
  kind: 'new',
  createdAt: '2026-11-20T10:00:00Z',
  pendingSince: null,
  decidedAt: null,
  wasLookedAt: true,
  withdrawnBy: null,
} as const

test.each(SUBMISSION_STATES)('%s is at exactly one station, after what is done and before what is to come', (state) => {
  const marks = stationsOf({ ...facts, state }).map(({ mark }) => mark)
  expect(marks.filter((mark) => mark === 'here')).toHaveLength(1)
  const order = { done: 0, here: 1, ahead: 2 }
  expect(marks).toEqual(marks.toSorted((a, b) => order[a] - order[b]))
})

test('a new surgery goes to the map, a change is applied', () => {
  expect(stationsOf({ ...facts, state: 'pending' }).at(-1)?.name).toBe('published')
  expect(stationsOf({ ...facts, kind: 'edit', state: 'pending' }).at(-1)?.name).toBe('applied')
})

test('that a moderator has looked is said only where one has', () => {
  const namesOf = (part: { state: 'pending' | 'approved'; wasLookedAt: boolean }) =>
    stationsOf({ ...facts, ...part }).map(({ name }) => name)
  expect(namesOf({ state: 'approved', wasLookedAt: true })).toContain('looked')
  expect(namesOf({ state: 'approved', wasLookedAt: false })).not.toContain('looked')
  expect(namesOf({ state: 'pending', wasLookedAt: false })).not.toContain('looked')
})
