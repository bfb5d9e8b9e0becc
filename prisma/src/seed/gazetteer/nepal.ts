import { fold } from './folded.ts'
import type { Area, Box } from './area.ts'
import { readRows } from './sources.ts'
import type { TownGrid } from './town-grid.ts'

/** A city, town or rural municipality of Nepal. */
export interface Municipality {
  name: string
  /** In Nepali, as people say it and as it is written in full. */
  otherNames: string[]
  district: string
  countryCode: 'NP'
  latitude: number
  longitude: number
}

interface Unit {
  isDistrict: boolean
  province: string
  district: string
  name: string
  nepali: string
  latitude: number
  longitude: number
  box: Box
}

/** As near as this, a town of the name is what the municipality is called after. */
const SAME_PLACE_KM = 20
const KIND = / ?(?:उपमहानगरपालिका|महानगरपालिका|नगरपालिका|गाउँपालिका)$/u
/** Its municipalities name some districts otherwise than its districts are named. */
const DISTRICTS: Record<string, string> = {
  Chitawan: 'Chitwan',
  Dhanusha: 'Dhanusa',
  Kabhrepalanchok: 'Kavrepalanchowk',
  Kapilbastu: 'Kapilvastu',
  Makawanpur: 'Makwanpur',
  Terhathum: 'Tehrathum',
  Rukum_E: 'Eastern Rukum',
  Rukum_W: 'Western Rukum',
  Nawalparasi_E: 'Nawalpur',
  Nawalparasi_W: 'Parasi',
}

/** The districts of Nepal, as regions of their provinces. */
export function readDistricts(provinces: ReadonlyMap<string, string>): Omit<Area, 'id'>[] {
  const nepali = new Map(readRows('nepal-districts.tsv').map(([english = '', name = '']) => [english, name]))
  return readUnits()
    .filter(({ isDistrict }) => isDistrict)
    .map(({ province, name, latitude, longitude, box }) => {
      const other = nepali.get(name)
      const division = `${province}/district/${fold(name).replaceAll(' ', '-')}`
      const names: Area['names'] = new Map(other ? [[fold(other), { name: other, isReal: true }]] : [])
      const region = provinces.get(province) ?? null
      const facts = { kind: 'region' as const, region, division, countryCode: 'NP', weight: 0, names }
      return { ...facts, name, latitude, longitude, box }
    })
}

export function readMunicipalities(): Municipality[] {
  return readUnits().flatMap(({ isDistrict, name, nepali, district, latitude, longitude }) => {
    const otherNames = [...new Set([nepali.replace(KIND, ''), nepali])].filter((other) => other !== '')
    return isDistrict ? [] : [{ name, otherNames, district, countryCode: 'NP', latitude, longitude }]
  })
}

/** Nepali names of the towns that municipalities are called after, by the town's id. */
export function readNepaliNames(grid: TownGrid): Map<number, string[]> {
  return new Map(
    readMunicipalities().flatMap((place) => {
      const town = grid.findNamed(place, fold(place.name), SAME_PLACE_KM)
      return town ? [[town.id, place.otherNames] as const] : []
    }),
  )
}

function readUnits(): Unit[] {
  return readRows('nepal-units.tsv.gz').map(
    ([kind, province = '', district = '', name = '', nepali = '', ...numbers]) => {
      const [latitude = 0, longitude = 0, west = 0, south = 0, east = 0, north = 0] = numbers.map(Number)
      const facts = { isDistrict: kind === 'district', province, district: DISTRICTS[district] ?? district, nepali }
      return { ...facts, name, latitude, longitude, box: [west, south, east, north] }
    },
  )
}
