import { expect, test } from 'vitest'
import { boxAbout, boxOf, isSameView, viewOf, worldView } from './viewport.ts'

const SIZE = { width: 800, height: 600 }
const at = (latitude: number, longitude: number) => ({
  west: longitude,
  east: longitude,
  south: latitude,
  north: latitude,
})

test('a view of a box holds the box', () => {
  const box = { west: 5.8, south: 47.2, east: 15, north: 55 }
  const shown = boxOf(viewOf(box, SIZE), SIZE)
  expect(shown.west).toBeLessThan(box.west)
  expect(shown.east).toBeGreaterThan(box.east)
  expect(shown.south).toBeLessThan(box.south)
  expect(shown.north).toBeGreaterThan(box.north)
})

test('a view near the antimeridian has its west east of its east', () => {
  const shown = boxOf({ latitude: -41, longitude: 179, zoom: 5 }, SIZE)
  expect(shown.west).toBeGreaterThan(160)
  expect(shown.east).toBeLessThan(-160)
})

test('a view of more than the world shows each meridian once', () => {
  expect(boxOf(worldView({ width: 1400, height: 300 }), { width: 1800, height: 300 })).toMatchObject({
    west: -180,
    east: 180,
  })
})

test('Auckland and Honolulu are taken together over the Pacific', () => {
  const box = boxAbout([at(-36.85, 174.76), at(21.3, -157.86)])
  expect(box).toMatchObject({ west: 174.76, south: -36.85, north: 21.3 })
  expect(box?.east).toBeCloseTo(-157.86)
})

test('Birmingham and Kathmandu are taken together over Asia', () => {
  const box = boxAbout([at(52.48, -1.9), at(27.7, 85.3)])
  expect(box?.west).toBeCloseTo(-1.9)
  expect(box?.east).toBeCloseTo(85.3)
})

test('one place is shown no closer than a town', () => {
  expect(viewOf(at(27.7, 85.3), SIZE).zoom).toBe(12)
})

test('nothing has no box', () => {
  expect(boxAbout([])).toBeNull()
})

test('a copy of the world is the same view', () => {
  const view = { latitude: 10, longitude: 170, zoom: 4 }
  expect(isSameView(view, { ...view, longitude: 170 - 360 })).toBe(true)
  expect(isSameView(view, { ...view, longitude: 171 })).toBe(false)
})
