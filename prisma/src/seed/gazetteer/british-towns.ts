import { fold } from './folded.ts'
import { distanceKm } from '@surgeries/domain/geo'
import { readRows, type Town } from './sources.ts'

export interface BritishLocality {
  name: string
  parent: string | null
  latitude: number
  longitude: number
  stops: number
  /** Whether others belong to it, so that it is a town, whatever other lists say. */
  isTown: boolean
}

const OF_ONE_TOWN_KM = 12
const LEAST_PARTS = 2
/** Where the national grid begins: stops without a place of their own. */
const NOWHERE = { latitude: 49.7668, longitude: -7.5572 }

/** The localities of NaPTAN. */
export function readBritishLocalities(): BritishLocality[] {
  const localities = readRows('localities-gb-naptan.tsv.gz')
    .map(([, name = '', parent = '', , latitude, longitude, stops]) => ({
      name,
      parent: parent || null,
      latitude: Number(latitude),
      longitude: Number(longitude),
      stops: Number(stops),
    }))
    .filter((place) => distanceKm(place, NOWHERE) > 1)
  const parts = Map.groupBy(localities, ({ parent }) => parent)
  return localities.map((place) => {
    const own = (parts.get(place.name) ?? []).filter((part) => distanceKm(part, place) <= OF_ONE_TOWN_KM)
    return { ...place, isTown: place.parent === null && own.length >= LEAST_PARTS }
  })
}

/** Short names of towns: what NaPTAN calls Tunbridge Wells is the Royal Tunbridge Wells of the towns' list. */
export interface ShortNames {
  byTown: ReadonlyMap<number, string[]>
  /** Whether a place is one of these towns. */
  isKnown: (place: Spot) => boolean
}

type Spot = Pick<BritishLocality, 'name' | 'latitude' | 'longitude'>

export function readShortNames(towns: readonly Town[]): ShortNames {
  const british = towns
    .filter(({ countryCode, name }) => countryCode === 'GB' && /[ -]/u.test(name))
    .map((town) => ({ ...town, words: fold(town.name).split(' ') }))
  const byTown = new Map<number, string[]>()
  const known: Spot[] = []
  for (const place of readBritishLocalities()) {
    const town = place.isTown ? british.find((each) => isLongNameOf(each, place)) : undefined
    if (!town) continue
    byTown.set(town.id, [...(byTown.get(town.id) ?? []), place.name])
    known.push(place)
  }
  const isKnown = (place: Spot) =>
    known.some(
      ({ name, latitude, longitude }) =>
        name === place.name && latitude === place.latitude && longitude === place.longitude,
    )
  return { byTown, isKnown }
}

function isLongNameOf(town: Town & { words: string[] }, place: Spot): boolean {
  const isNear = Math.abs(town.latitude - place.latitude) < 0.1 && distanceKm(town, place) <= OF_ONE_TOWN_KM / 2
  if (!isNear) return false
  const short = fold(place.name).split(' ')
  return town.words.length > short.length && short.every((word) => town.words.includes(word))
}
