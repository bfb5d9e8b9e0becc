import { expect, test } from 'vitest'
import { outwardPostcode, splitPostalCode } from './postal-code.ts'

test.each([
  ['Große Bergstraße 160, 22767 Hamburg', 'DE', 'Hamburg', 'Große Bergstraße 160', '22767'],
  ['Große Bergstraße 160, 22767 Hamburg-Altona', 'DE', 'Hamburg', 'Große Bergstraße 160, Hamburg-Altona', '22767'],
  ['Library, 4 High Street, Birmingham B17 9AA', 'GB', 'Birmingham', 'Library, 4 High Street', 'B17 9AA'],
  ['4 High Street\nb17 9aa', 'GB', 'Birmingham', '4 High Street', 'B17 9AA'],
  ['55 Wellesley Street East, Auckland 1010', 'NZ', 'Auckland', '55 Wellesley Street East', '1010'],
  ['350 Fifth Avenue, New York, NY 10118', 'US', 'New York', '350 Fifth Avenue, New York, NY', '10118'],
  ['24 Sussex Drive, Ottawa, K1M 1M4', 'CA', 'Ottawa', '24 Sussex Drive, Ottawa', 'K1M 1M4'],
])('the postal code of %s is told apart', (address, country, locality, street, postalCode) => {
  expect(splitPostalCode(address, country, locality)).toEqual({ street, postalCode })
})

test.each([
  ['1010 George Street', 'AU'],
  ['Große Bergstraße 160', 'DE'],
  ['Ratopul, 44600', 'XX'],
  ['', 'GB'],
])('%s has none', (address, country) => {
  expect(splitPostalCode(address, country, '')).toEqual({ street: address, postalCode: null })
})

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
