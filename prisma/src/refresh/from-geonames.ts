/** GeoNames' list of places of 500 people and more (`cities500.txt`), as the two lists of ours. */
export interface Lists {
  cities: string[][]
  small: string[][]
}

const CITY = 15_000
const SMALL_EVERYWHERE = 1000
const SMALL_AT_HOME = 500
/** Where the product began, and whose villages people look for in it. */
const AT_HOME = new Set(['GB', 'DE', 'NP', 'NZ', 'AU', 'ZA', 'IE', 'US'])
/** Left by their people, or gone. */
const PAST = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH'])
const MACHINE_MADE = /^[\p{Ll}\p{M}\p{Zs}'’-]+$/u
const HAS_LATIN = /\p{Script=Latin}/u

export function listsOfGeoNames(text: string): Lists {
  const places = text.split('\n').flatMap((line) => (line === '' ? [] : [readPlace(line)]))
  const living = places.filter(({ feature }) => !PAST.has(feature)).toSorted((a, b) => Number(a.id) - Number(b.id))
  const isCity = ({ people, feature }: GeoName) => people >= CITY || feature === 'PPLC'
  return {
    cities: living.filter(isCity).map((place) => {
      const { id, name, others, latitude, longitude, country, division, people, zone } = place
      return [id, name, others.join(','), latitude, longitude, country, division, String(people), zone]
    }),
    small: living
      .filter((place) => !isCity(place) && isOfUse(place))
      .map((place) => {
        const { id, name, latitude, longitude, country, division, feature, people, zone } = place
        return [id, name, latitude, longitude, country, division, feature, String(people), zone]
      }),
  }
}

interface GeoName {
  id: string
  name: string
  others: string[]
  latitude: string
  longitude: string
  feature: string
  country: string
  division: string
  people: number
  zone: string
}

function readPlace(line: string): GeoName {
  const cells = line.split('\t')
  if (cells.length < 18) throw new Error(`This is no line of GeoNames: ${line.slice(0, 80)}`)
  const [id = '', name = '', , others = '', latitude = '', longitude = '', , feature = '', country = ''] = cells
  const [division = '', , , , people = '', , , zone = ''] = cells.slice(10)
  const names = [...new Set(others.split(','))].filter(
    (other) => other !== '' && other !== name && !isMachineMade(other),
  )
  const place = { id, name, others: names, latitude, longitude, feature, country, division, zone }
  return { ...place, people: Number(people) }
}

/** Transliterations by machine are in small letters. */
function isMachineMade(name: string): boolean {
  return HAS_LATIN.test(name) && MACHINE_MADE.test(name)
}

function isOfUse({ country, feature, people }: GeoName): boolean {
  if (feature === 'PPLX' || feature.startsWith('PPLA')) return true
  return people >= (AT_HOME.has(country) ? SMALL_AT_HOME : SMALL_EVERYWHERE)
}
