import type { Surgery } from '@surgeries/contracts/surgeries'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { GoodToKnow } from './good-to-know.tsx'

beforeAll(() => loadMessages(['surgery']))

function factsOf(part: Partial<Surgery>): (string | null)[] {
  const surgery = { ...BLANK_LISTING, state: 'active', ...part } as Surgery
  const { container } = render(<GoodToKnow surgery={surgery} />)
  return [...container.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)
}

test('a page says that a surgery is free, and nothing of whom it is for or what to bring until that is known', () => {
  expect(factsOf({})).toEqual(['Cost', 'Free'])
})

test('what is known stands there in the organiser’s words', () => {
  const facts = factsOf({ eligibility: 'Charities', cost: 'Buy a drink', whatToBring: 'A phone' })
  expect(facts.join(' | ')).toBe('Who it is for | Charities | Cost | Buy a drink | What to bring | A phone')
})

test.each(['Free, buy a drink', 'Rs 50 for tea, pay at the door'])('a note on cost stands alone: %s', (cost) => {
  expect(factsOf({ cost })).toEqual(['Cost', cost])
})

test('of a surgery that has ended nothing need be known before coming', () => {
  factsOf({ state: 'ended', eligibility: 'Charities' })
  expect(screen.queryByText('Charities')).toBeNull()
})
