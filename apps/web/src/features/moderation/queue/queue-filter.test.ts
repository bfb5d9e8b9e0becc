import { expect, it } from 'vitest'
import { isNarrowed, readFilter, writeFilter } from './queue-filter.ts'

it('shows what waits when the address says nothing', () => {
  expect(readFilter(new URLSearchParams())).toEqual({ state: 'pending' })
})

it('keeps a filter in the address and reads it back', () => {
  const filter = { state: 'decided', kind: 'edit', country: 'NP', signal: 'pin_apart' } as const
  expect(readFilter(writeFilter(filter))).toEqual(filter)
})

it('leaves out what cannot be read', () => {
  expect(readFilter(new URLSearchParams('state=lost&country=nepal&kind=edit&limit=9000'))).toEqual({
    state: 'pending',
    kind: 'edit',
  })
})

it('knows when something besides the state narrows the queue', () => {
  expect(isNarrowed({ state: 'decided' })).toBe(false)
  expect(isNarrowed({ state: 'pending', country: 'NP' })).toBe(true)
})
