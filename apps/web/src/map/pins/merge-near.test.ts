import type { MapFeature } from '@surgeries/contracts/map'
import { expect, test } from 'vitest'
import { mergeNear } from './merge-near.ts'

const point = (slug: string, latitude: number, longitude: number, mark: MapFeature['mark'] = 'faded'): MapFeature => ({
  type: 'point',
  slug,
  name: slug,
  locality: slug,
  mark,
  isTown: false,
  latitude,
  longitude,
})

test('pins that would cover each other are one cluster, marked as most of them are', () => {
  const pins = [point('a', 52.48, -1.9), point('b', 52.49, -1.88, 'soon'), point('c', 52.47, -1.89)]
  const merged = mergeNear(pins, 8)
  expect(merged).toMatchObject([{ type: 'cluster', count: 3, mark: 'faded', expansionZoom: 9 }])
  expect(merged[0]).toHaveProperty('marks', { soon: 1, faded: 2 })
})

test('pins with room between them stay as they are', () => {
  const pins = [point('a', 52.48, -1.9), point('b', 51.5, -0.12)]
  expect(mergeNear(pins, 8)).toEqual(pins)
})

test('nobody is lost, and nobody counted twice', () => {
  const many = Array.from({ length: 60 }, (_, index) => point(`p${index}`, 50 + (index % 8) / 4, (index % 11) / 3))
  const total = mergeNear(many, 7).reduce((sum, one) => sum + (one.type === 'point' ? 1 : one.count), 0)
  expect(total).toBe(60)
})

test('neighbours across the antimeridian are merged there and not in Africa', () => {
  const [cluster] = mergeNear([point('fiji', -17, 179.9), point('taveuni', -17, -179.9)], 5)
  expect(Math.abs(cluster?.longitude ?? 0)).toBeGreaterThan(179)
})

test('from very near every pin is shown for itself', () => {
  expect(mergeNear([point('a', 52.48, -1.9), point('b', 52.48001, -1.9)], 17)).toHaveLength(2)
})
