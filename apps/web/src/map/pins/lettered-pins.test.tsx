import { expect, test } from 'vitest'
import { boxAround, PIN_RADIUS_KM } from '@surgeries/domain/geo'
import { viewOfAll } from './lettered-pins.tsx'
import { boxOf, project } from '../viewport.ts'

/** The farthest from land that a pin may be, in degrees of latitude. */
const FARTHEST = 25 / 111

test.each([
  ['off Eigg', 56.75, -6.6],
  ['in the sea off Dili', -8.35, 125.57],
  ['far north, off Tromsø', 70.1, 18.4],
])('the map of one pin alone %s holds the land that is nearest to it, whichever way', (_where, latitude, longitude) => {
  const box = boxOf(viewOfAll([{ latitude, longitude }], false), { width: 312, height: 320 })
  expect(box.north).toBeGreaterThan(latitude + FARTHEST)
  expect(box.south).toBeLessThan(latitude - FARTHEST)
  const across = FARTHEST / Math.cos((latitude * Math.PI) / 180)
  expect(box.east).toBeGreaterThan(longitude + across)
  expect(box.west).toBeLessThan(longitude - across)
})

const PAIRS = [
  [
    'a door and a town near by',
    { latitude: 52.48, longitude: -1.9, pinPrecision: 'door' },
    { latitude: 52.5, longitude: -1.86, pinPrecision: 'town' },
  ],
  [
    'two towns at one spot',
    { latitude: 53.8, longitude: -1.54, pinPrecision: 'town' },
    { latitude: 53.8, longitude: -1.54, pinPrecision: 'town' },
  ],
  [
    'a street and a town far north',
    { latitude: 69.64, longitude: 18.96, pinPrecision: 'street' },
    { latitude: 69.66, longitude: 18.9, pinPrecision: 'town' },
  ],
  [
    'two towns on both sides of the date line',
    { latitude: -16.8, longitude: 179.98, pinPrecision: 'town' },
    { latitude: -16.8, longitude: -179.98, pinPrecision: 'town' },
  ],
] as const

test.each(PAIRS)('the map of %s holds the whole of each ring', (_what, ...pins) => {
  const view = viewOfAll(pins, true)
  const middle = project(view, view.zoom)
  const world = 256 * 2 ** view.zoom
  for (const pin of pins) {
    const ring = boxAround(pin, PIN_RADIUS_KM[pin.pinPrecision])
    const corners = [
      project({ latitude: ring.north, longitude: ring.west }, view.zoom),
      project({ latitude: ring.south, longitude: ring.east }, view.zoom),
    ]
    for (const corner of corners) {
      const across = Math.abs(corner.x - middle.x) % world
      expect(Math.min(across, world - across)).toBeLessThan(Math.min(520, innerWidth - 48) / 2)
      expect(Math.abs(corner.y - middle.y)).toBeLessThan(160)
    }
  }
})

test('without streets two pins at one spot are seen from as far as names of towns are', () => {
  const spot = { latitude: 53.5495, longitude: 9.9333 }
  const near = { latitude: 53.5498, longitude: 9.9335 }
  expect(viewOfAll([spot, near], false).zoom).toBeLessThanOrEqual(10)
  expect(viewOfAll([spot, near], true).zoom).toBeGreaterThan(14)
})
