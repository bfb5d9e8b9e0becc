import type { HistoryEntry } from '@surgeries/contracts/history'
import { expect, it } from 'vitest'
import { revertable } from './revertable.ts'

let day = 1
const entry = (action: string, submissionId: string | null, changes = 1): HistoryEntry => ({
  id: `${day}`,
  at: `2026-01-${String(day++).padStart(2, '0')}T10:00:00Z`,
  actor: 'Mina (moderator)',
  action,
  fromState: null,
  toState: null,
  difference: Array.from({ length: changes }, () => ({ field: 'name' as const, before: 'a', after: 'b' })),
  note: '',
  submissionId,
})

it('offers what was published before, and not what the page says now', () => {
  expect([...revertable([entry('approve', 'first'), entry('approve', 'second'), entry('approve', 'third')])]).toEqual([
    'second',
    'first',
  ])
})

it('leaves out what was taken back, and what changed no word', () => {
  const entries = [
    entry('approve', 'first'),
    entry('approve', 'undone'),
    entry('undo', 'undone', 0),
    entry('approve', 'end', 0),
    entry('approve', 'last'),
    entry('confirm', null, 0),
  ]
  expect([...revertable(entries)]).toEqual(['first'])
})
