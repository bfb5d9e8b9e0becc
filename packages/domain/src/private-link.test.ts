import { expect, it } from 'vitest'
import { privateLinkUntil } from './private-link.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))
const DECIDED = { state: 'approved', decidedAt: day(10), updatedAt: day(50), linkRenewedAt: null } as const

it.each([
  ['ninety days after the decision', DECIDED, day(100)],
  ['the same after a question', { ...DECIDED, state: 'changes_requested' }, day(100)],
  ['ninety days after it was withdrawn', { ...DECIDED, state: 'withdrawn', decidedAt: null }, day(140)],
  ['ninety days after a new one was asked for', { ...DECIDED, linkRenewedAt: day(150) }, day(240)],
  ['no shorter for a new one asked for before', { ...DECIDED, linkRenewedAt: day(5) }, day(100)],
  ['for as long as nobody has decided', { ...DECIDED, state: 'pending', decidedAt: null }, null],
  ['for as long as it is not confirmed', { ...DECIDED, state: 'unconfirmed', decidedAt: null }, null],
] as const)('a private link works %s', (_what, submission, until) => {
  expect(privateLinkUntil(submission)).toEqual(until)
})
