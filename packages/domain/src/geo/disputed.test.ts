import { expect, test } from 'vitest'
import { isClaimant, otherClaimant } from './disputed.ts'

test('a town on disputed land is offered under both countries, and one on a border that is only drawn roughly under its own', () => {
  expect(otherClaimant('UA', 'RU')).toBe('RU')
  expect(otherClaimant('RU', 'UA')).toBe('UA')
  expect(otherClaimant('EH', 'MA')).toBe('MA')
  expect(otherClaimant('PS', 'IL')).toBe('IL')
  expect(otherClaimant('UA', 'UA')).toBeNull()
  expect(otherClaimant('FI', 'SE')).toBeNull()
  expect(otherClaimant('CY', null)).toBeNull()
  expect(['UA', 'MA', 'FI'].map(isClaimant)).toEqual([true, true, false])
})
