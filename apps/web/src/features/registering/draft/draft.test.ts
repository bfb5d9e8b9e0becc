import { DAY_MS } from '@surgeries/domain/dates/durations'
import { expect, test } from 'vitest'
import { emptyRegistration } from '../registration.ts'
import { isOutdated, newDraft, sendingOf } from './draft.ts'

const now = new Date('2026-11-22T10:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * DAY_MS)

test('the same words go under the same key, other words under another', () => {
  const draft = newDraft(emptyRegistration, now)
  const first = sendingOf(draft, 'words')
  const sent = { ...draft, sending: first }
  expect(sendingOf(sent, 'words').key).toBe(first.key)
  expect(sendingOf(sent, 'other words').key).not.toBe(first.key)
  expect(first.key.length).toBeGreaterThanOrEqual(8)
})

test('a draft is kept for weeks; one that was put aside for a day or two', () => {
  const draft = newDraft(emptyRegistration, now)
  expect(isOutdated(draft, after(60))).toBe(false)
  expect(isOutdated(draft, after(130))).toBe(true)
  expect(isOutdated({ ...draft, isAside: true }, after(1))).toBe(false)
  expect(isOutdated({ ...draft, isAside: true }, after(3))).toBe(true)
})
