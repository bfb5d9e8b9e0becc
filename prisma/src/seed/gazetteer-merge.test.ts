import { describe, expect, test } from 'vitest'
import { mergeTowns } from './gazetteer-merge.ts'
import { readDivisions, readTownsOf1000, readTownsOf15000, type Town } from './gazetteer-sources.ts'

const hamburg: Town = {
  id: 2911298,
  name: 'Hamburg',
  otherNames: ['Hamborg', 'हॅम्बुर्ग'],
  divisionCode: 'DE.04',
  countryCode: 'DE',
  latitude: 53.57532,
  longitude: 10.01534,
  population: 1739117,
  timeZone: 'Europe/Berlin',
}

function merge(older: Town[], newer: Town[]) {
  return mergeTowns(older, newer, new Map([['DE.04', 'Hamburg']]))
}

describe('two lists of towns', () => {
  test('that know the same id become one town, with the newer population and all names', () => {
    const [town, ...rest] = merge([hamburg], [{ ...hamburg, name: 'HAMBURG', otherNames: [], population: 1841179 }])
    expect(rest).toEqual([])
    expect(town).toMatchObject({ name: 'Hamburg', population: 1841179, timeZone: 'Europe/Berlin' })
    expect(town?.otherNames).toContain('हॅम्बुर्ग')
  })

  test('take a new name when the town was really renamed, and keep the old one findable', () => {
    const [town] = merge([hamburg], [{ ...hamburg, name: 'Neustadt' }])
    expect(town?.name).toBe('Neustadt')
    expect(town?.otherNames).toContain('Hamburg')
  })

  test('that give one name to two points within a walk mean one town', () => {
    expect(merge([hamburg], [{ ...hamburg, id: 1, latitude: 53.55 }])).toHaveLength(1)
  })

  test('keep namesakes that are far apart, or in another country', () => {
    expect(
      merge(
        [hamburg],
        [
          { ...hamburg, id: 1, latitude: 49 },
          { ...hamburg, id: 2, countryCode: 'US' },
        ],
      ),
    ).toHaveLength(3)
  })

  test('as they are shipped hold every town once, each at a real point', async () => {
    const towns = mergeTowns(readTownsOf15000(), await readTownsOf1000(), readDivisions())
    expect(towns.length).toBeGreaterThan(130_000)
    expect(new Set(towns.map((town) => town.id)).size).toBe(towns.length)
    expect(towns.filter((town) => !(Math.abs(town.latitude) <= 90 && Math.abs(town.longitude) <= 180))).toEqual([])
  })
})
