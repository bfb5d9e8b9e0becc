import { expect, test } from 'vitest'
import { type Actor, looksAfterAny } from '../permissions.ts'
import { countryOfTerritory, withTerritories } from './territories.ts'

const moderatorOf = (...countries: string[]): Actor => ({
  userId: 'asha',
  email: 'asha@example.org',
  name: 'Asha',
  role: 'moderator',
  countries,
})

test.each([
  ['ES', 'EA'],
  ['ES', 'IC'],
  ['GB', 'JE'],
  ['GB', 'GG'],
  ['GB', 'IM'],
  ['FR', 'RE'],
  ['DK', 'GL'],
  ['XK', 'XK'],
])('moderators of %s look after %s', (country, territory) => {
  expect(looksAfterAny(moderatorOf(country), [territory])).toBe(true)
  expect(looksAfterAny(moderatorOf('NP'), [territory])).toBe(false)
  expect(withTerritories([country])).toContain(territory)
})

test('a moderator of a territory does not look after the country, nor after its other territories', () => {
  expect(looksAfterAny(moderatorOf('JE'), ['GB'])).toBe(false)
  expect(looksAfterAny(moderatorOf('JE'), ['GG'])).toBe(false)
})

test('a country is its own', () => {
  expect(countryOfTerritory('NP')).toBe('NP')
  expect(withTerritories(['NP'])).toEqual(['NP'])
})
