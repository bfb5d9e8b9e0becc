import { expect, test } from 'vitest'
import { type DateVenue, placeOfDate, venueLimitsOf } from './date-venue.ts'

const HAMBURG = { latitude: 53.55, longitude: 9.95, countryCode: 'DE', timeZone: 'Europe/Berlin' }
const NEWRY = { latitude: 54.1751, longitude: -6.3402, countryCode: 'GB', timeZone: 'Europe/London' }
const CHATTANOOGA = { latitude: 35.0456, longitude: -85.3097, countryCode: 'US', timeZone: 'America/New_York' }

test.each([
  ['10 km away', HAMBURG, { latitude: 53.4596, longitude: 9.9806 }, []],
  ['49 km away', HAMBURG, { latitude: 53.99, longitude: 9.95 }, []],
  ['51 km away', HAMBURG, { latitude: 54.01, longitude: 9.95 }, ['far_away']],
  [
    'across a border, on another clock',
    NEWRY,
    { latitude: 54.0, longitude: -6.4, countryCode: 'IE', timeZone: 'Europe/Dublin' },
    ['other_country', 'other_zone'],
  ],
  [
    'of the same country in another zone',
    CHATTANOOGA,
    { latitude: 35.0745, longitude: -85.6264, timeZone: 'America/Chicago' },
    ['other_zone'],
  ],
])('a venue %s needs a moderator where it should', (_what, usual, venue, limits) => {
  expect(venueLimitsOf(usual, { ...usual, ...venue })).toEqual(limits)
})

test('a date is told at its own venue, by name and address, and else where it usually is', () => {
  const usual = { address: 'Große Bergstraße 160', locality: 'Hamburg', directions: 'Ring twice' }
  const venue: DateVenue = {
    ...HAMBURG,
    name: 'Harburg library',
    address: 'Eddelbüttelstraße 47a',
    locality: 'Harburg',
    directions: '',
    pinPrecision: 'door',
  }
  expect(placeOfDate(usual, venue)).toEqual({
    address: 'Harburg library, Eddelbüttelstraße 47a',
    locality: 'Harburg',
    directions: '',
  })
  expect(placeOfDate(usual, { ...venue, address: '' }).address).toBe('Harburg library')
  expect(placeOfDate(usual, null)).toBe(usual)
})
