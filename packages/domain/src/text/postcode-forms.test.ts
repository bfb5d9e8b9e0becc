import { expect, test } from 'vitest'
import { postcodeWithin, readPostcode } from './postal-code.ts'

test.each([
  ['B17 9AA', 'B17'],
  ['b 17 9 aa', 'B17'],
  ['B17-9AA', 'B17'],
  ['sw1a1aa', 'SW1A'],
  ['SW1A 1', 'SW1A'],
  ['d02x285', 'D02'],
  ['K1A-0B1', 'K1A'],
  ['D-22767', '22767'],
  ['22 767', '22767'],
  ['A 1010', '1010'],
  ['90210-1234', '90210'],
  ['Leeds', null],
  ['12 High Street', null],
  ['B17', null],
])('the postal code “%s” is read as %s', (typed, code) => expect(readPostcode(typed)).toBe(code))

test('a postal code is found in an address, and a house number is none', () => {
  expect(postcodeWithin('7 High Street, Harborne, Birmingham B17 9AA')).toBe('B17')
  expect(postcodeWithin('12 Main Road, Leeds')).toBeNull()
})
