import { expect, test } from 'vitest'
import { outwardPostcode } from './postcode.ts'

test.each([
  ['B17 9AA', 'B17'],
  ['b179aa', 'B17'],
  ['SW1A 1AA', 'SW1A'],
  ['M1 1AE', 'M1'],
  ['K1A 0B1', 'K1A'],
  ['D02 X285', 'D02'],
  ['D6W XY00', 'D6W'],
])('the place of %s is known by %s', (text, outward) => {
  expect(outwardPostcode(text)).toBe(outward)
})

test.each(['B17', '22767', '1010', 'Leeds', 'Leeds LS1 4AP', ''])('“%s” is no full postcode', (text) => {
  expect(outwardPostcode(text)).toBeNull()
})
