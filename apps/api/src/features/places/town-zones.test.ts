import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { haveSameClock, type ZoneFinding, zoneOfPoint } from '@surgeries/domain/geo/zones'
import { beforeAll, expect, test } from 'vitest'
import { zonesOfCountry } from './country-zones.ts'
import { REVIEWED } from './test/reviewed-zones.ts'
import { findZones } from './zone.ts'

const NOW = new Date('2026-11-30T00:00:00Z')
const FILE = new URL('../../../../../prisma/data/gazetteer/cities15000.tsv.gz', import.meta.url)

interface Town {
  id: number
  name: string
  latitude: number
  longitude: number
  countryCode: string
  timeZone: string
}

interface Found extends Town {
  finding: ZoneFinding
}

let found: Found[]
beforeAll(async () => {
  found = []
  for (const town of readTowns()) {
    const ofCountry = zonesOfCountry(town.countryCode)
    const zones = { found: await findZones(town), ofCountry, ofNearestTown: town.timeZone }
    found.push({ ...town, finding: zoneOfPoint(zones, NOW) })
  }
})

test('every town that we ship has a zone of its own country', () => {
  expect(found.length).toBeGreaterThan(20_000)
  expect(found.filter(({ countryCode, finding }) => !zonesOfCountry(countryCode).includes(finding.timeZone))).toEqual(
    [],
  )
})

test('every town shows the time that the gazetteer says, or is asked for, or was reviewed', () => {
  const reviewed = new Map(
    REVIEWED.flatMap(({ timeZone, towns }) => Object.keys(towns).map((id) => [Number(id), timeZone] as const)),
  )
  const wrong = found.filter(({ id, timeZone, finding }) => {
    if (finding.candidates.length > 1 || haveSameClock(finding.timeZone, timeZone, NOW)) return false
    return reviewed.get(id) !== finding.timeZone
  })
  expect(wrong.map(({ id, name, timeZone, finding }) => [id, name, timeZone, finding.timeZone])).toEqual([])
})

test('people are asked in few towns, all of them at a border or in Xinjiang', () => {
  const asked = found.filter(({ finding }) => finding.candidates.length > 1)
  expect(asked.length).toBeLessThan(found.length / 200)
  const elsewhere = asked.filter(({ finding }) => !finding.candidates.includes('Asia/Urumqi'))
  expect(elsewhere.length).toBeLessThanOrEqual(5)
})

/** Near ones together, so that their polygons are read once. */
function readTowns(): Town[] {
  const [, ...lines] = gunzipSync(readFileSync(FILE)).toString().trim().split('\n')
  const towns = lines.map((line) => {
    const [id, name = '', , latitude, longitude, countryCode = '', , , timeZone = ''] = line.split('\t')
    return { id: Number(id), name, latitude: Number(latitude), longitude: Number(longitude), countryCode, timeZone }
  })
  return towns.toSorted((a, b) => cellOf(a) - cellOf(b))
}

function cellOf({ latitude, longitude }: Town): number {
  return Math.floor((latitude + 90) / 5) * 100 + Math.floor((longitude + 180) / 5)
}
