import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxAround,
  boxHolds,
  coarsen,
  distanceKm,
  isMovedPin,
  isNullIsland,
  PIN_RADIUS_KM,
  type Point,
  wrapLongitude,
} from './geo.ts'
import { PIN_PRECISIONS, type PinPrecision } from './listing-choices.ts'

const LONDON = { latitude: 51.5074, longitude: -0.1278 }
const NEW_YORK = { latitude: 40.7128, longitude: -74.006 }
const AUCKLAND = { latitude: -36.8485, longitude: 174.7633 }

const point: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('a distance', () => {
  it('is what an atlas says, to half a per cent', () => {
    expect(distanceKm(LONDON, NEW_YORK) / 5570).toBeCloseTo(1, 2)
    expect(distanceKm(LONDON, AUCKLAND) / 18_340).toBeCloseTo(1, 2)
  })

  it('is the same both ways, nothing to oneself, and never more than half the earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
        expect(distanceKm(a, a)).toBe(0)
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
      }),
    )
  })

  it('is short across the antimeridian', () => {
    expect(distanceKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23)
  })
})

describe('a box', () => {
  it('about a point holds everything within its distance, over the antimeridian and at the poles', () => {
    const km = fc.double({ min: 0.1, max: 3000, noNaN: true })
    fc.assert(
      fc.property(point, point, km, (center, other, reach) => {
        fc.pre(distanceKm(center, other) <= reach * 0.999)
        expect(boxHolds(boxAround(center, reach), other)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('whose west is greater than its east crosses the antimeridian', () => {
    const fiji = { west: 176, south: -20, east: -178, north: -15 }
    expect(boxHolds(fiji, { latitude: -18, longitude: 178 })).toBe(true)
    expect(boxHolds(fiji, { latitude: -18, longitude: -179 })).toBe(true)
    expect(boxHolds(fiji, { latitude: -18, longitude: 0 })).toBe(false)
  })
})

describe('a longitude', () => {
  it('is brought between -180 and 180 on the same meridian', () => {
    expect([wrapLongitude(190), wrapLongitude(-190), wrapLongitude(540), wrapLongitude(12)]).toEqual([
      -170, 170, -180, 12,
    ])
  })
})

describe('a public pin', () => {
  it('hides the exact one: whatever lies in the same square looks the same', () => {
    const [one, other] = [
      coarsen({ latitude: 53.5512, longitude: 9.9912 }, 'town'),
      coarsen({ latitude: 53.5588, longitude: 9.9988 }, 'town'),
    ]
    expect(one).toEqual(other)
  })

  it('stays near enough to be of use, and does not move when it is coarsened again', () => {
    fc.assert(
      fc.property(point, (exact) => {
        for (const precision of PIN_PRECISIONS) {
          const coarse = coarsen(exact, precision)
          expect(distanceKm(exact, coarse)).toBeLessThan(PIN_RADIUS_KM[precision] + 0.001)
          expect(coarsen(coarse, precision)).toEqual(coarse)
        }
      }),
    )
  })
})

describe('a pin that is shown more or less exactly than before', () => {
  const shown = (exact: Point, pinPrecision: PinPrecision) => ({ ...coarsen(exact, pinPrecision), pinPrecision })
  const precision = fc.constantFrom(...PIN_PRECISIONS)

  it('was not moved, wherever it is', () => {
    fc.assert(
      fc.property(point, precision, precision, (exact, before, after) => {
        expect(isMovedPin(shown(exact, before), shown(exact, after))).toBe(false)
      }),
    )
  })

  it.each<[PinPrecision, PinPrecision, number, boolean]>([
    ['door', 'door', 0.0003, false],
    ['door', 'door', 0.0006, true],
    ['door', 'street', 0.003, true],
    ['street', 'door', 0.003, true],
    ['street', 'town', 0.03, true],
    ['town', 'door', 0.005, false],
  ])('from %s to %s and %d degrees north: moved is %s', (before, after, north, isMoved) => {
    const exact = { latitude: 53.56, longitude: 9.94 }
    const moved = { ...exact, latitude: exact.latitude + north }
    expect(isMovedPin(shown(exact, before), shown(moved, after))).toBe(isMoved)
  })

  it('is one place on both sides of the meridian of 180 degrees', () => {
    const exact = { latitude: -17, longitude: 179.9999 }
    const east = { latitude: -17, longitude: -179.999, pinPrecision: 'door' } as const
    expect(isMovedPin(shown(exact, 'town'), east)).toBe(false)
  })
})

it('(0,0) and what lies about it is never a real pin', () => {
  expect(isNullIsland({ latitude: 0, longitude: 0 })).toBe(true)
  expect(isNullIsland({ latitude: -0.05, longitude: 0.09 })).toBe(true)
  expect(isNullIsland({ latitude: 5.6, longitude: 0 })).toBe(false)
})
