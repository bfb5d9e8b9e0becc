import { expect, test } from 'vitest'
import { directionLinks } from './direction-links.ts'

const place = { name: 'Tea & chat', latitude: 21.14, longitude: 79.08, town: 'Nagpur, India' }
const hrefs = (pinPrecision: 'door' | 'street' | 'town') =>
  directionLinks({ ...place, pinPrecision }).map(({ href }) => href)

test('directions lead to a door, and say whose', () => {
  expect(hrefs('door')).toEqual([
    'geo:21.14,79.08?q=21.14,79.08(Tea%20%26%20chat)',
    'https://www.openstreetmap.org/?mlat=21.14&mlon=79.08#map=16/21.14/79.08',
    'https://www.google.com/maps/search/?api=1&query=21.14%2C79.08',
  ])
})

test('where only the town is known, directions lead to the town and put no pin anywhere', () => {
  expect(hrefs('town')).toEqual([
    'geo:0,0?q=Nagpur%2C%20India',
    'https://www.openstreetmap.org/#map=11/21.14/79.08',
    'https://www.google.com/maps/search/?api=1&query=Nagpur%2C%20India',
  ])
})
