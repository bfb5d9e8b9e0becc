import { describe, expect, test } from 'vitest'
import { readDivisions, readTowns } from './sources.ts'

describe('the towns as they are shipped', () => {
  const towns = readTowns()

  test('stand there once each, at a real point and with a zone that this machine knows', () => {
    expect(towns.length).toBeGreaterThan(130_000)
    expect(new Set(towns.map((town) => town.id)).size).toBe(towns.length)
    expect(towns.filter((town) => !(Math.abs(town.latitude) <= 90 && Math.abs(town.longitude) <= 180))).toEqual([])
    const zones = [...new Set(towns.map(({ timeZone }) => timeZone ?? ''))]
    expect(zones.filter((zone) => zone !== '' && !isZone(zone))).toEqual([])
  })

  test('have the names that they have now, and keep the old ones', () => {
    const named = (id: number) => towns.find((town) => town.id === id)
    expect(named(964420)).toMatchObject({ name: 'Gqeberha' })
    expect(named(703448)).toMatchObject({ name: 'Kyiv' })
    expect(named(703448)?.otherNames).toContain('Kiev')
  })

  test('lie in a division whose name we know, but for a few', () => {
    const divisions = readDivisions()
    const lost = towns.filter(({ divisionCode }) => !divisions.has(divisionCode))
    expect(lost.length / towns.length).toBeLessThan(0.005)
    expect(['GB.ENG', 'DE.15', 'NP.4', 'NZ.E7'].map((code) => divisions.get(code))).toEqual([
      'England',
      'Thuringia',
      'Gandaki',
      'Auckland',
    ])
  })
})

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
