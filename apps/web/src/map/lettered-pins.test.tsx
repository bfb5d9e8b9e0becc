import { expect, test } from 'vitest'
import { viewOfAll } from './lettered-pins.tsx'
import { boxOf } from './viewport.ts'

/** The farthest from land that a pin may be, in degrees of latitude. */
const FARTHEST = 25 / 111

test.each([
  ['off Eigg', 56.75, -6.6],
  ['in the sea off Dili', -8.35, 125.57],
  ['far north, off Tromsø', 70.1, 18.4],
])('the map of one pin alone %s holds the land that is nearest to it, whichever way', (_where, latitude, longitude) => {
  const box = boxOf(viewOfAll([{ latitude, longitude }]), { width: 312, height: 320 })
  expect(box.north).toBeGreaterThan(latitude + FARTHEST)
  expect(box.south).toBeLessThan(latitude - FARTHEST)
  const across = FARTHEST / Math.cos((latitude * Math.PI) / 180)
  expect(box.east).toBeGreaterThan(longitude + across)
  expect(box.west).toBeLessThan(longitude - across)
})
