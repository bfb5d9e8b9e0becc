import { fold } from './folded.ts'
import { distanceKm } from '@surgeries/domain/geo'
import type { Town } from './sources.ts'

interface Named {
  name: string
  countryCode: string
  latitude: number
  longitude: number
}

type Spot = Pick<Named, 'countryCode' | 'latitude' | 'longitude'>

const CELL_DEGREES = 0.5
const NEIGHBOURS = [-1, 0, 1]

/** Places by where they lie, to find the nearest of the same country: those of the cell and the eight around it. */
export class TownGrid<T extends Named = Town> {
  readonly #cells = new Map<string, T[]>()
  readonly #named = new Map<string, T[]>()

  constructor(places: readonly T[]) {
    for (const place of places) this.add(place)
  }

  add(place: T) {
    put(this.#cells, cellOf(place, 0, 0), place)
    put(this.#named, `${place.countryCode} ${fold(place.name)}`, place)
  }

  findNearest(spot: Spot): T | null {
    const cells = NEIGHBOURS.flatMap((up) => NEIGHBOURS.map((across) => cellOf(spot, up, across)))
    return nearestOf(
      spot,
      cells.flatMap((cell) => this.#cells.get(cell) ?? []),
    )
  }

  /** The nearest with a folded name, if it is no further than so. */
  findNamed(spot: Spot, key: string, km: number): T | null {
    const found = nearestOf(spot, this.#named.get(`${spot.countryCode} ${key}`) ?? [])
    return found && distanceKm(spot, found) <= km ? found : null
  }
}

function put<T>(groups: Map<string, T[]>, name: string, place: T) {
  const group = groups.get(name)
  if (group) group.push(place)
  else groups.set(name, [place])
}

function nearestOf<T extends Spot>(spot: Spot, places: readonly T[]): T | null {
  const eastward = Math.cos((spot.latitude * Math.PI) / 180)
  let [best, least]: [T | null, number] = [null, Infinity]
  for (const place of places) {
    const apart = (place.latitude - spot.latitude) ** 2 + ((place.longitude - spot.longitude) * eastward) ** 2
    if (apart < least) [best, least] = [place, apart]
  }
  return best
}

function cellOf({ countryCode, latitude, longitude }: Spot, up: number, across: number): string {
  return `${countryCode} ${Math.floor(latitude / CELL_DEGREES) + up} ${Math.floor(longitude / CELL_DEGREES) + across}`
}
