import { readFileSync } from 'node:fs'

const COUNTED_AMONG: Readonly<Record<string, string>> = { EA: 'ES', IC: 'ES', XK: 'RS', AC: 'SH', TA: 'SH', DG: 'IO' }

/** The IANA zones of a country or territory, by zone1970.tab and zone.tab; none for one that has no people. */
export function zonesOfCountry(countryCode: string): readonly string[] {
  zones ??= readTables()
  return zones.get(COUNTED_AMONG[countryCode] ?? countryCode) ?? []
}

/** The country that a time zone is in; browsers may name it as it was called long ago. Null for one of no country, and for none at all. */
export function countryOfZone(zone: string): string | null {
  countries ??= new Map(
    readTable('zone.tab').map(({ countryCode, zone: name }) => [nameToday(name) ?? name, countryCode]),
  )
  const name = nameToday(zone)
  return name === null ? null : (countries.get(name) ?? null)
}

function nameToday(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

let countries: ReadonlyMap<string, string> | undefined
let zones: ReadonlyMap<string, readonly string[]> | undefined

/** zone.tab has a zone of its own for each country; zone1970.tab also tells which countries share one. Both are right. */
function readTables(): ReadonlyMap<string, readonly string[]> {
  const byCountry = Map.groupBy(['zone.tab', 'zone1970.tab'].flatMap(readTable), ({ countryCode }) => countryCode)
  return new Map([...byCountry].map(([code, some]) => [code, [...new Set(some.map(({ zone }) => zone))]]))
}

function readTable(name: string): { countryCode: string; zone: string }[] {
  const text = readFileSync(new URL(`../../../data/tzdb/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [codes = '', , zone = ''] = line.split('\t')
      return codes.split(',').map((countryCode) => ({ countryCode, zone }))
    })
}
