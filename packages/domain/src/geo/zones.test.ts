import { describe, expect, test } from 'vitest'
import { haveSameClock, zoneOfPoint } from './zones.ts'

const NOW = new Date('2026-11-30T00:00:00Z')
const zoneOf = (found: string[], ofCountry: string[], ofNearestTown: string | null = null) =>
  zoneOfPoint({ found, ofCountry, ofNearestTown }, NOW)

describe('the zone of a point', () => {
  test('is the one that was found, where it is of the country', () => {
    expect(zoneOf(['Asia/Kathmandu'], ['Asia/Kathmandu'])).toEqual({
      timeZone: 'Asia/Kathmandu',
      candidates: ['Asia/Kathmandu'],
    })
  })

  test('is never that of another country while the country’s own was found too', () => {
    const both = zoneOf(['Asia/Kolkata', 'Asia/Kathmandu'], ['Asia/Kathmandu'])
    expect(both).toEqual({ timeZone: 'Asia/Kathmandu', candidates: ['Asia/Kathmandu'] })
  })

  test('is asked for where the country’s zones overlap and their clocks differ', () => {
    const { candidates } = zoneOf(['Asia/Urumqi', 'Asia/Shanghai'], ['Asia/Shanghai', 'Asia/Urumqi'])
    expect(candidates).toEqual(['Asia/Urumqi', 'Asia/Shanghai'])
  })

  test('is not asked for where the clocks agree', () => {
    const found = ['America/Indiana/Indianapolis', 'America/New_York']
    expect(zoneOf(found, found).candidates).toEqual(['America/Indiana/Indianapolis'])
  })

  test('is the country’s only one where another was found, and then it is asked for', () => {
    expect(zoneOf(['Asia/Kolkata'], ['Asia/Kathmandu'])).toEqual({
      timeZone: 'Asia/Kathmandu',
      candidates: ['Asia/Kathmandu', 'Asia/Kolkata'],
    })
  })

  test('is that of the nearest town where the country has several and none was found', () => {
    const ofCountry = ['Asia/Dili', 'Asia/Makassar', 'Asia/Jayapura']
    expect(zoneOf(['Etc/GMT-9'], ofCountry, 'Asia/Makassar').timeZone).toBe('Asia/Makassar')
    expect(zoneOf(['Etc/GMT-9'], ofCountry, 'Europe/Paris').timeZone).toBe('Asia/Dili')
  })

  test('is that of the polygons where there is no country', () => {
    expect(zoneOf(['Antarctica/Vostok'], []).timeZone).toBe('Antarctica/Vostok')
    expect(zoneOf([], []).timeZone).toBe('UTC')
  })
})

test.each([
  ['Europe/Berlin', 'Europe/Paris', true],
  ['Europe/London', 'Africa/Abidjan', false],
  ['America/Phoenix', 'America/Los_Angeles', false],
  ['America/Phoenix', 'America/Denver', false],
  ['Asia/Kathmandu', 'Asia/Kolkata', false],
  ['Europe/London', 'Africa/Casablanca', false],
])('%s and %s show the same time all year: %s', (a, b, expected) => {
  expect(haveSameClock(a, b, NOW)).toBe(expected)
})
